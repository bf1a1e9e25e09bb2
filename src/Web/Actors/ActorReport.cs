using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Reports;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Jointly.Web.Drawing;
using Jointly.Web.Parts;

namespace Jointly.Web.Actors;

/// <summary>One actor as a report: what is known, where it belongs, with whom it is linked, what was changed.</summary>
public static class ActorReport
{
    static readonly Texts T = new(typeof(ActorsText));
    static readonly Texts P = new(typeof(PrintText));

    /// <param name="personal">The reader keeps the register, so contact and persons are on the paper too.</param>
    /// <param name="history">None where the reader may not see it.</param>
    public static IReadOnlyList<Block> Of(Actor actor, bool personal, IReadOnlyDictionary<ClusterId, IReadOnlyList<Named>> clusters, IReadOnlyList<Membership> inClusters,
        IReadOnlyList<(GroupMembership Membership, string Name)> inGroups, IReadOnlyList<TieLine> ties, IReadOnlyList<HistoryEntry>? history)
    {
        var d = actor.Details;
        List<Block> blocks = [new Paragraph($"{KindWords.One(d.Kind)}{(d.Place is { } place ? $" · {place}" : "")}")];
        if (actor.Retracted) blocks.Add(new Paragraph(T[ActorsText.RetractedLede], Leads: true));

        blocks.Add(new Heading(T[ActorsText.WhatWeKnow]));
        foreach (var group in ActorField.All.Where(f => f.Name is not (nameof(d.Name) or nameof(d.Kind)) && (!f.Personal || personal) && f.Read(d) is not null).GroupBy(f => f.Group))
        {
            blocks.Add(new Heading(T[$"Group{group.Key}"], 2));
            blocks.Add(new Facts([.. group.Select(f => (ActorWords.Field(f.Name), ActorWords.Value(f.Name, f.Read(d))))]));
        }

        blocks.Add(new Heading(T[ActorsText.BelongsTo]));
        blocks.Add(new Table(T[ActorsText.BelongsTo], [T[ActorsText.ColWhere], T[ActorsText.Since], T[ActorsText.Until]],
        [
            .. inClusters.Select(m => (IReadOnlyList<string>)[clusters.TryGetValue(m.Cluster, out var names) ? Named.In(names, CultureInfo.CurrentUICulture) : "", Day(m.From), m.To is { } to ? Day(to) : T[ActorsText.StillHeld]]),
            .. inGroups.Select(g => (IReadOnlyList<string>)[g.Membership.As is { } part ? $"{g.Name}, {part}" : g.Name, Day(g.Membership.From), g.Membership.To is { } to ? Day(to) : T[ActorsText.StillHeld]]),
        ]));

        blocks.Add(new Heading(T[ActorsText.Linkages]));
        blocks.Add(ties.Count == 0 ? new Note(T[ActorsText.NoLinkages]) : new Table(T[ActorsText.Linkages], [T[ActorsText.ColLinkedTo], T[ActorsText.ColHow], T[ActorsText.ColWave]],
            [.. ties.OrderByDescending(t => t.Wave).ThenBy(t => t.Other.Name, StringComparer.Ordinal).ThenBy(t => t.LinkageKind, StringComparer.Ordinal)
                .Select(t => (IReadOnlyList<string>)[t.Named ? ActorWords.Called(t.Name, t.Other.Details.Kind, null) : t.Name, ActorWords.Linkage(t.LinkageKind), t.Wave?.ToString(CultureInfo.CurrentCulture) ?? T[ActorsText.FromRecords]])]));

        if (history is not null)
        {
            blocks.Add(new Heading(T[ActorsText.History]));
            blocks.Add(new Table(T[ActorsText.History], [P[PrintText.ColDate], P[PrintText.ColWho], P[PrintText.ColChange]], [.. history.Select(Line)]) { Wide = 2 });
        }
        return blocks;
    }

    static IReadOnlyList<string> Line(HistoryEntry entry)
    {
        var told = History.Told(entry);
        return [told.When, told.Who, string.Join("; ", told.Lines.Select(l => l.Said).Prepend(told.What)) + (entry.Because is null ? "" : $". {told.Why}")];
    }

    static string Day(DateOnly day) => day.Written(CultureInfo.CurrentUICulture);
}
