using CsCheck;

namespace Jointly.Exchange.Tests;

static class TestData
{
    /// <summary>A file of the data kept beside the project, or the test is skipped.</summary>
    public static string Path(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("JOINTLY_TEST_DATA");
        if (string.IsNullOrEmpty(root)) Assert.Skip("JOINTLY_TEST_DATA does not name the folder of test data.");
        return System.IO.Path.Combine([root, "data", .. parts]);
    }

    /// <summary>A folder of this repository, found from where the tests run.</summary>
    public static string Repository(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Jointly.slnx"))) folder = folder.Parent;
        return System.IO.Path.Combine([folder?.FullName ?? throw new DirectoryNotFoundException("Jointly.slnx"), .. parts]);
    }

    public static MemoryStream Bytes(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    public static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
