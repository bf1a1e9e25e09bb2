using System.CommandLine;
using System.CommandLine.Help;

namespace Jointly.Web.Verbs;

/// <summary>The verbs of ./jointly. Engine verbs need no host and no database.</summary>
public static class Root
{
    public static Command Of() => new("./jointly", "Jointly: cluster development, from mapping clusters to showing what changed.")
    {
        new HelpOption(), new VersionOption(),
        Serving.Demo(), Serving.Serve(), Doctor.Verb(), NetworkVerbs.Verb(), AuditVerb.Verb(), KeepingVerbs.Backup(), KeepingVerbs.Restore(), InitiativeVerbs.Verb(),
    };
}
