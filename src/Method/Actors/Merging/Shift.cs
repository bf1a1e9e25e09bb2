using System.Text.Json.Serialization;
using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>What refers to an actor and goes with it.</summary>
public enum RowOf { Linkage, Answer, Cluster, Group }

/// <summary>What becomes of it: it is the survivor's now; or it is one with a row that the survivor had, and kept aside; or it would tie the survivor to itself, and is kept aside.</summary>
public enum Became { Moved, Joined, SetAside }

/// <summary>One row's way through a merge, with what is needed to go back.</summary>
/// <param name="Into">The survivor's row that took it in.</param>
public sealed record Shift(RowOf Of, Guid Row, Became Became, Guid? Into = null)
{
    public JoinedTie? Tie { get; init; }
    public Joined<AnswerState>? Answer { get; init; }
    public Joined<PlaceState>? Place { get; init; }
}

/// <summary>A row before and after it took in another.</summary>
public sealed record Joined<T>(T Before, T After);

public sealed record TieState(int? Weight, DateOnly? On, bool SaidByFrom, bool SaidByTo, int Papers, bool ThroughProject, bool Retracted);
public sealed record AnswerState(Answer Answer, bool Agreed, int Written);
public sealed record PlaceState(DateOnly From, DateOnly? To, string? As = null);

/// <param name="Had">Pieces of evidence it had before; those added follow them.</param>
/// <param name="Struck">Places, from 0, of its own evidence that no longer counted.</param>
public sealed record JoinedTie(TieState Before, TieState After, int Had, int Added, IReadOnlyList<int> Struck)
{
    [JsonIgnore] public bool Changes => Before != After || Added > 0 || Struck.Count > 0;
}

/// <summary>Everything that refers to one of two actors.</summary>
public sealed record Attached(IReadOnlyList<Linkage> Linkages, IReadOnlyList<Asked> Answers, IReadOnlyList<Membership> Clusters, IReadOnlyList<GroupMembership> Groups)
{
    /// <summary>The clusters whose rows a merge of the two would touch.</summary>
    /// <param name="clusterOf">Of each wave in which they were asked.</param>
    public IReadOnlySet<ClusterId> Places(Func<WaveId, ClusterId> clusterOf) =>
        Linkages.Select(l => l.Cluster).Concat(Clusters.Select(m => m.Cluster)).Concat(Answers.Select(a => clusterOf(a.Wave))).ToHashSet();

    /// <summary>Hands what refers to the one that goes over to the one that stays.</summary>
    public IReadOnlyList<Shift> Hand(MergeId merge, ActorId goes, ActorId stays) =>
        [.. HandLinkages(merge, goes, stays), .. HandAnswers(merge, goes, stays), .. HandClusters(merge, goes, stays), .. HandGroups(merge, goes, stays)];

    List<Shift> HandLinkages(MergeId merge, ActorId goes, ActorId stays)
    {
        var shifts = new List<Shift>();
        var standing = Linkages.Where(l => l.From != goes && l.To != goes).ToDictionary(l => (l.Cluster, l.Wave, l.From, l.To, l.Kind, l.Source));
        foreach (var tie in Linkages.Where(l => l.From == goes || l.To == goes).ToList())
        {
            var (from, to) = (tie.From == goes ? stays : tie.From, tie.To == goes ? stays : tie.To);
            var turned = from != to && Linkage.Turned(tie.Kind, from, to);
            if (turned) (from, to) = (to, from);
            if (from == to)
            {
                tie.SetAside(merge);
                shifts.Add(new(RowOf.Linkage, tie.Id.Value, Became.SetAside));
            }
            else if (standing.TryGetValue((tie.Cluster, tie.Wave, from, to, tie.Kind, tie.Source), out var kept))
            {
                var joined = kept.Join(tie, turned);
                tie.SetAside(merge);
                shifts.Add(new(RowOf.Linkage, tie.Id.Value, Became.Joined, kept.Id.Value) { Tie = joined });
            }
            else
            {
                tie.Shift(goes, stays);
                shifts.Add(new(RowOf.Linkage, tie.Id.Value, Became.Moved));
            }
        }
        return shifts;
    }

    List<Shift> HandAnswers(MergeId merge, ActorId goes, ActorId stays)
    {
        var shifts = new List<Shift>();
        var standing = Answers.Where(a => a.Actor == stays).ToDictionary(a => (a.Wave, a.Question));
        foreach (var answer in Answers.Where(a => a.Actor == goes).ToList())
            if (standing.TryGetValue((answer.Wave, answer.Question), out var kept))
            {
                shifts.Add(new(RowOf.Answer, answer.Id.Value, Became.Joined, kept.Id.Value) { Answer = kept.Join(answer) });
                answer.SetAside(merge);
            }
            else
            {
                answer.Shift(stays);
                shifts.Add(new(RowOf.Answer, answer.Id.Value, Became.Moved));
            }
        return shifts;
    }

    List<Shift> HandClusters(MergeId merge, ActorId goes, ActorId stays)
    {
        var (shifts, standing) = (new List<Shift>(), Clusters.Where(m => m.Actor == stays).ToList());
        foreach (var member in Clusters.Where(m => m.Actor == goes).OrderBy(m => m.From).ToList())
            if (standing.Find(m => m.Cluster == member.Cluster && m.Overlaps(member)) is { } kept)
            {
                shifts.Add(new(RowOf.Cluster, member.Id.Value, Became.Joined, kept.Id.Value) { Place = kept.Join(member) });
                member.SetAside(merge);
            }
            else
            {
                member.Shift(stays);
                shifts.Add(new(RowOf.Cluster, member.Id.Value, Became.Moved));
            }
        return shifts;
    }

    List<Shift> HandGroups(MergeId merge, ActorId goes, ActorId stays)
    {
        var (shifts, standing) = (new List<Shift>(), Groups.Where(m => m.Group != goes && m.Member != goes).ToList());
        foreach (var member in Groups.Where(m => m.Group == goes || m.Member == goes).OrderBy(m => m.From).ToList())
        {
            var (group, one) = (member.Group == goes ? stays : member.Group, member.Member == goes ? stays : member.Member);
            if (group == one)
            {
                member.SetAside(merge);
                shifts.Add(new(RowOf.Group, member.Id.Value, Became.SetAside));
            }
            else if (standing.Find(m => m.Group == group && m.Member == one && m.Overlaps(member)) is { } kept)
            {
                shifts.Add(new(RowOf.Group, member.Id.Value, Became.Joined, kept.Id.Value) { Place = kept.Join(member) });
                member.SetAside(merge);
            }
            else
            {
                member.Shift(goes, stays);
                shifts.Add(new(RowOf.Group, member.Id.Value, Became.Moved));
            }
        }
        return shifts;
    }

    /// <summary>Gives each its own again. The rows are those that the shifts name, whatever became of them.</summary>
    /// <param name="shifts">In the order in which they were made.</param>
    public void GiveBack(IReadOnlyList<Shift> shifts, ActorId goes, ActorId stays)
    {
        var (ties, answers) = (Linkages.ToDictionary(l => l.Id.Value), Answers.ToDictionary(a => a.Id.Value));
        var (clusters, groups) = (Clusters.ToDictionary(m => m.Id.Value), Groups.ToDictionary(m => m.Id.Value));
        foreach (var shift in shifts.Reverse())
            switch (shift.Of)
            {
                case RowOf.Linkage when shift.Became == Became.Moved: ties[shift.Row].Shift(stays, goes); break;
                case RowOf.Linkage:
                    ties[shift.Row].SetAside(null);
                    if (shift.Tie is { } tie) ties[shift.Into!.Value].Part(tie);
                    break;
                case RowOf.Answer when shift.Became == Became.Moved: answers[shift.Row].Shift(goes); break;
                case RowOf.Answer:
                    answers[shift.Row].SetAside(null);
                    answers[shift.Into!.Value].Part(shift.Answer!);
                    break;
                case RowOf.Cluster when shift.Became == Became.Moved: clusters[shift.Row].Shift(goes); break;
                case RowOf.Cluster:
                    clusters[shift.Row].SetAside(null);
                    clusters[shift.Into!.Value].Part(shift.Place!);
                    break;
                case RowOf.Group when shift.Became == Became.Moved: groups[shift.Row].Shift(stays, goes); break;
                default:
                    groups[shift.Row].SetAside(null);
                    if (shift.Place is { } place) groups[shift.Into!.Value].Part(place);
                    break;
            }
    }
}
