using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Web.Parts;

namespace Jointly.Web.Drawing;

/// <summary>What kinds of actor and of linkage are called, to the one who is reading now.</summary>
public static class KindWords
{
    static readonly Texts T = new(typeof(PartsText));

    public static string One(ActorKind kind) => T[$"Kind{kind}"];
    public static string Many(ActorKind kind) => T[$"Kinds{kind}"];
    public static string Of(LinkageGroup group) => T[$"Linkage{group}"];
}
