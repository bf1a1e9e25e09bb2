using Jointly.Method.Words;

namespace Jointly.Exchange;

/// <summary>
/// What keeps a row, or one value of it, from being taken: where, what stands there, and how to mend it.
/// A row that is not mended waits; the others are not held up.
/// </summary>
/// <param name="Row">The line of the file in which the row begins, from 1; 0 when it is about the whole file.</param>
/// <param name="Field">The column, in the words of the file; none when it is about the whole row.</param>
public sealed record Problem(int Row, string? Field, Phrase What, Phrase Mend);

/// <summary>What was done with a row or a file, so that nothing is left out in silence. Nothing needs mending.</summary>
/// <param name="Row">The line of the file in which the row begins, from 1; 0 when it is about the whole file.</param>
public sealed record Note(int Row, Phrase What);
