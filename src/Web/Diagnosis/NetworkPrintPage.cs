using Jointly.Method.Mandates;
using Jointly.Method.Reports;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Web.Admission;
using Jointly.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Diagnosis;

/// <summary>The reading of a network on A4, in one language or in two.</summary>
public static class NetworkPrintPage
{
    static readonly Texts P = new(typeof(PrintText));

    public static void Map(IEndpointRouteBuilder cluster) => cluster.MapGet("/network/print", Show).Needs(Deed.SeeNetwork, Scope.Cluster);

    static async Task<IResult> Show([AsParameters] ClusterAddress at, [AsParameters] NetworkAsked asked, string? and, Asking asking, Readings readings, Caller me, Frames frames, Installation installation, TimeProvider time)
    {
        await using var records = asking.For(at.InitiativeId);
        var read = await readings.Of(records, at.InitiativeId, at.ClusterId, asked);
        var (initiative, cluster) = (await records.Initiatives.SingleAsync(i => i.Id == at.InitiativeId), await records.Clusters.SingleAsync(c => c.Id == at.ClusterId));
        var (one, other) = Prints.Written(and, installation, () => new Report(System.Globalization.CultureInfo.CurrentUICulture,
            P[PrintText.NetworkTitle, cluster.Names], Prints.Lines(initiative.Names, cluster.Place, time.Today(), me.Name), NetworkReport.Of(read, me.May(Deed.SeeActors, at.Place))));
        var picture = read is null ? null : Pictures.Of(read);
        return await frames.ClusterPage<Printed>(at, records, new PrintedView(at.Page("network/print"), at.Page("network") + asked.Query(), one, other, asked.Fields(), Prints.Others(installation))
        {
            Drawings = name => picture is null ? null : Drawn(picture, name, read!.Reading.Before is { } before ? NetworkWords.Month(before.Wave) : ""),
        });
    }

    static RenderFragment Drawn(Web.Drawing.NetworkPicture picture, string name, string since) => builder =>
    {
        if (name == NetworkReport.BeforePicture || !picture.TwoWaves) builder.AddMarkupContent(0, picture.Defs().Value);
        builder.AddMarkupContent(1, $"""<h3 class="vh" id="p-{name}">{name}</h3>""");
        builder.AddMarkupContent(2, (name == NetworkReport.BeforePicture ? picture.Before($"p-{name}") : picture.Now($"p-{name}")).Value);
        if (name != NetworkReport.NowPicture) return;
        builder.OpenComponent<Web.Drawing.NetworkKey>(3);
        builder.AddComponentParameter(4, nameof(Web.Drawing.NetworkKey.Picture), picture);
        builder.AddComponentParameter(5, nameof(Web.Drawing.NetworkKey.Since), since);
        builder.CloseComponent();
    };
}
