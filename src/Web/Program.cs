using System.CommandLine;
using Jointly.Web.Verbs;

var parsed = Root.Of().Parse(args);
try
{
    var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    return parsed.Errors.Count > 0 ? ExitCode.WrongUse : code;
}
catch (OperationCanceledException) { return ExitCode.Done; }                // Ctrl+C
catch (Exception e) when (Environment.GetEnvironmentVariable("JOINTLY_TRACE") is null)
{
    Console.Error.WriteLine($"Something broke: {e.Message} ('./jointly doctor' looks at the installation; JOINTLY_TRACE=1 shows where it broke.)");
    return ExitCode.Broken;
}
