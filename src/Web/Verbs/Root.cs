using System.CommandLine;

namespace Jointly.Web.Verbs;

/// <summary>The verbs of ./jointly. Engine verbs need no host and no database.</summary>
public static class Root
{
    public static RootCommand Of() => new("Jointly: cluster development, from mapping clusters to showing what changed.")
    {
        Serving.Demo(), Serving.Serve(), Doctor.Verb(), NetworkVerbs.Verb(), AuditVerb.Verb(), KeepingVerbs.Backup(), KeepingVerbs.Restore(),
    };
}
