using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>What the records of a cluster hold, as far as it decides what comes next. Counts of actors that were not taken out.</summary>
/// <param name="WithoutPlace">Actors of which nobody said where they are: gates ask for it, and maps and groups by place need it.</param>
/// <param name="ConsentToAsk">Enterprises that nobody has asked yet whether they may be named (N-35).</param>
/// <param name="Colliding">Actors with a field that two people wrote differently.</param>
/// <param name="Waves">Rounds of asking begun.</param>
/// <param name="Asked">Respondents of the last wave, and how many of them answered anything.</param>
public sealed record ClusterStanding(int Enterprises, int Institutions, int Others, int WithoutPlace, int ConsentToAsk, int Colliding, bool Defined, int Waves, int Asked, int Answered)
{
    public static readonly ClusterStanding Empty = new(0, 0, 0, 0, 0, 0, false, 0, 0, 0);

    public int Actors => Enterprises + Institutions + Others;
    public int Unanswered => Asked - Answered;
}

/// <summary>What the method asks for next in a cluster of which so much is known.</summary>
public enum NextDeed { AppointAgent, ListEnterprises, ListInstitutions, Define, SayPlaces, AskConsent, BeginWave, FinishWave, ReadNetwork }

/// <summary>A next step and why, in sentences.</summary>
public sealed record NextStep(NextDeed Deed, Phrase What, Phrase Why);

/// <summary>
/// The order in which a cluster becomes visible (method §1.3 and §5): somebody is in charge, the actors are known, the definition is
/// written, they may be named and found, they are asked about their linkages, what they said is read. It proposes; people decide.
/// </summary>
public static class NextSteps
{
    /// <summary>Below this share of answers nobody is ranked (N-13), so asking goes on.</summary>
    const decimal EnoughAnswered = 80;

    static readonly (NextDeed Deed, Func<ClusterStanding, bool, bool> Holds, Func<ClusterStanding, object?[]> With)[] Table =
    [
        (NextDeed.AppointAgent,     (_, agent) => !agent,                                         _ => []),
        (NextDeed.ListEnterprises,  (s, _) => s.Enterprises == 0,                                 _ => []),
        (NextDeed.ListInstitutions, (s, _) => s.Institutions == 0,                                s => [s.Enterprises]),
        (NextDeed.Define,           (s, _) => !s.Defined,                                         _ => []),
        (NextDeed.SayPlaces,        (s, _) => 5 * s.WithoutPlace > s.Actors,                      s => [s.WithoutPlace]),
        (NextDeed.BeginWave,        (s, _) => s.Waves == 0,                                       s => [s.Actors]),
        (NextDeed.FinishWave,       (s, _) => s.Asked > 0 && 100m * s.Answered < EnoughAnswered * s.Asked, s => [s.Unanswered, s.Asked]),
        (NextDeed.AskConsent,       (s, _) => s.ConsentToAsk > 0,                                 s => [s.ConsentToAsk]),
        (NextDeed.ReadNetwork,      (_, _) => true,                                               _ => []),
    ];

    /// <param name="agent">An agent holds the office there today.</param>
    public static NextStep Of(ClusterStanding standing, bool agent)
    {
        var (deed, _, with) = Table.First(row => row.Holds(standing, agent));
        return Step(deed, with(standing));
    }

    /// <summary>For those whom the findings are for, and who do none of the work: none while nobody was asked.</summary>
    public static NextStep? ToRead(ClusterStanding standing) => standing.Waves == 0 ? null : Step(NextDeed.ReadNetwork, []);

    static NextStep Step(NextDeed deed, object?[] with) =>
        new(deed, new Phrase(typeof(NextText), $"{deed}", with), new Phrase(typeof(NextText), $"{deed}Why", with));
}
