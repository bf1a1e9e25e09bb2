using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Web.Portfolio;

/// <summary>What roles are called, to the one who is reading now.</summary>
public static class RoleWords
{
    static readonly Texts T = new(typeof(PortfolioPagesText));

    public static string Said(this Role role) => T[$"Role{role}"];
}
