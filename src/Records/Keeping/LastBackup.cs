namespace Jointly.Records.Keeping;

/// <summary>The last backup that succeeded, for pages to show.</summary>
public static class LastBackup
{
    /// <returns>None when there has never been one.</returns>
    public static BackupResult? Read(string folder) => throw new NotSupportedException("Not yet.");
}
