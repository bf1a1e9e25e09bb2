using System.Text.RegularExpressions;
using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Web.Tests.Linkages;

/// <summary>The steps that walks through linkages share.</summary>
static class Walking
{
    public static string In(this Somewhere here, string rest) => here.Address("i/{initiative:guid}/c/{cluster:guid}/" + rest);
    public static string Once => Guid.NewGuid().ToString();

    public static JointlyContext Records(this TestHost host, Somewhere here) => host.Services.GetRequiredService<Asking>().For(here.Initiative);

    public static async Task<ActorId> Actor(this TestHost host, Somewhere here, string name)
    {
        await using var records = host.Records(here);
        return await records.Actors.Where(a => a.Name == name).Select(a => a.Id).SingleAsync();
    }

    /// <summary>A wave that asks these of these, begun on the page.</summary>
    public static async Task<string> Wave(this Visitor visitor, Somewhere here, string[] kinds, params ActorId[] respondents)
    {
        var begun = await visitor.Post(here.In("waves/new"), here.In("waves/new"), [("Name", "Autumn roster"), ("Number", "7"), ("First", "2026-11-01"), ("Last", "2026-11-20"), ("Who", "ticked"), ("Once", Once),
            .. kinds.Select(k => ("Kinds", k)), .. respondents.Select(r => ("Respondents", r.Value.ToString()))]);
        Assert.True(begun.Leads(here.In("waves/")), begun.Text);
        return begun.To;
    }

    /// <summary>One sheet of a respondent, filled in and sent.</summary>
    public static async Task<Reply> Sheet(this Visitor visitor, string wave, ActorId respondent, string question, string reply, params (string, string)[] more)
    {
        var page = $"{wave}/asked/{respondent.Value}?question={question}";
        var written = Visitor.FieldIn((await visitor.Get(page)).Body, "Written");
        return await visitor.Post(page, $"{wave}/asked/{respondent.Value}", [("Question", question), ("Reply", reply), .. more.Any(m => m.Item1 == "Once") ? [] : new[] { ("Once", Once) }, .. more.Any(m => m.Item1 == "Written") ? [] : new[] { ("Written", written) }, .. more]);
    }

    public static (string, string) Mark(ActorId actor, string mark = "1") => ($"m.{actor.Value}", mark);

    public static string Address(Reply reply) => Regex.Replace(reply.To, "\\?.*", "");
}
