using BenchmarkDotNet.Running;

namespace CrmPortal.Benchmarks;

/// <summary><c>dotnet run -c Release --project tests/CrmPortal.Benchmarks -- --filter '*'</c></summary>
internal static class Benchmarks
{
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
}
