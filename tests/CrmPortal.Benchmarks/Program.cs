using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/CrmPortal.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
