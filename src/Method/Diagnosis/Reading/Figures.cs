using Jointly.Method.Words;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>Figures with their names, definitions and articles.</summary>
static class Figures
{
    const string Method = "UNIDO 2013";

    static readonly Dictionary<string, string> Sources = new()
    {
        ["WithoutInstitution"] = Method,
        ["LinkedToNoOne"]      = Method,
        ["WithinReach"]        = "Friedkin 1983, Social Forces 62(1)",
        ["InPieces"]           = "Hopcroft & Tarjan 1973, Comm. ACM 16(6)",
        ["UnusedInstitutions"] = Method,
        ["CutOff"]             = "Harary, Norman & Cartwright 1965, Structural Models",
        ["ConnectsMost"]       = "Freeman 1977, Sociometry 40(1)",
        ["WithoutProject"]     = "Borgatti 2006, Comput. Math. Organ. Theory 12(1)",
        ["CoreAndEdge"]        = "Freeman 1979, Social Networks 1(3)",
        ["Mixing"]             = "Krackhardt & Stern 1988, Social Psychology Quarterly 51(2)",
        ["GivingAndTaking"]    = "Holland & Leinhardt 1970, Am. J. Sociology 76(3)",
        ["BusinessAndKnowledge"] = "Giuliani & Bell 2005, Research Policy 34(1)",
        ["HiddenHelpers"]      = "Gould & Fernandez 1989, Sociological Methodology 19",
        ["EgoLinks"]           = "Freeman 1979, Social Networks 1(3)",
        ["EgoReach"]           = "Friedkin 1983, Social Forces 62(1)",
        ["SignReach"]          = "Friedkin 1983, Social Forces 62(1)",
        ["SignService"]        = Method,
        ["SignInclusion"]      = "Friedkin 1983, Social Forces 62(1)",
        ["SignRobustness"]     = "Borgatti 2006, Comput. Math. Organ. Theory 12(1)",
        ["SignOpenness"]       = "Giuliani & Bell 2005, Research Policy 34(1)",
        ["SignConcentration"]  = "Freeman 1979, Social Networks 1(3)",
        ["WhatChanged"]        = "Snijders & Borgatti 1999, Connections 22(2)",
        ["OutwardWindows"]     = "Giuliani & Bell 2005, Research Policy 34(1)",
        ["JointAction"]        = Method,
        ["ThinTies"]           = "N-13",
        ["RestsOn"]            = "N-13",
        ["MeanDegree"]         = "Freeman 1979, Social Networks 1(3)",
        ["Density"]            = "Wasserman & Faust 1994, 4.1",
        ["Pieces"]             = "Hopcroft & Tarjan 1973, Comm. ACM 16(6)",
        ["LargestPiece"]       = "Wasserman & Faust 1994, 4.2",
        ["BetweennessCentralisation"] = "Freeman 1979, Social Networks 1(3)",
        ["Transitivity"]       = "Luce & Perry 1949, Psychometrika 14(2)",
        ["Reciprocity"]        = "Holland & Leinhardt 1970, Am. J. Sociology 76(3)",
    };

    public static Figure Of(string code, Picture picture, double? value) => new(code,
        new Phrase(typeof(FigureText), $"{code}Name"), new Phrase(typeof(FigureText), $"{code}Definition"), Sources[code], picture.Wave.Basis) { Value = value };

    /// <summary>A share, its value in points of a hundred.</summary>
    public static Figure Of(string code, Picture picture, Quantity share) =>
        Of(code, picture, share.Whole == 0 ? null : share.Percent) with { Of = new Share(share.Part, share.Whole) };

    /// <summary>With what its definition leaves open, such as the number of draws.</summary>
    public static Figure Defined(this Figure figure, params object?[] with) => figure with { Definition = figure.Definition with { With = with } };

    public static Figure None(string code, Picture picture, string because) =>
        Of(code, picture, (double?)null) with { Absent = new Phrase(typeof(FigureText), because) };
}
