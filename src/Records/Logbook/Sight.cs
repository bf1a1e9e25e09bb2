using System.Collections.Concurrent;
using System.Reflection;
using Jointly.Method.Actors;
using Jointly.Method.Words;

namespace Jointly.Records.Logbook;

/// <summary>Who may see a value in the log: who sees the entry, only as long as the person is known, or only by mandate.</summary>
internal enum Sight { Open, Personal, Sealed }

internal static class Sights
{
    static readonly ConcurrentDictionary<MemberInfo, Sight> Known = new();

    /// <summary>By its mark, or by a mark inside what it holds: a list of collisions is as personal as one of them.</summary>
    public static Sight Of(MemberInfo member, Type holds) => Known.GetOrAdd(member, m => Marked(m, holds));

    static Sight Marked(MemberInfo member, Type holds) =>
        member.IsDefined(typeof(SealedAttribute)) || Inside<SealedAttribute>(holds) ? Sight.Sealed :
        member.IsDefined(typeof(PersonalAttribute)) || Inside<PersonalAttribute>(holds) ? Sight.Personal :
        Sight.Open;

    /// <summary>Trust and influence are sealed whole (N-71): even that the tie was told.</summary>
    public static bool IsSealed(object row) => row is Linkage tie && LinkageKind.Find(tie.Kind) is { Sealed: true };

    static bool Inside<T>(Type type) where T : Attribute =>
        (type.IsGenericType ? type.GetGenericArguments()[0] : type).GetProperties().Any(p => p.IsDefined(typeof(T)));
}
