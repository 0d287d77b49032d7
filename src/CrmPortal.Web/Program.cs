using CrmPortal.Web.Commands;

return await CommandLine.RunAsync(args);
