using CrmPortal.SampleData.Company;
using Xunit;

namespace CrmPortal.Data.Tests.SampleData;

public sealed class SampleDirectoryTests : IDisposable
{
    private readonly DatabaseSettings _settings = new(DatabaseProvider.Sqlite, null, Directory.CreateTempSubdirectory("crm-sample-").FullName);

    [Fact]
    public void A_sample_that_is_finished_is_used_again()
    {
        new SampleDirectory(_settings).Begin();
        File.WriteAllText(_settings.SqliteFile, "sample");

        new SampleDirectory(_settings).Finish();

        Assert.True(new SampleDirectory(_settings).IsComplete);
    }

    [Fact]
    public void A_sample_whose_making_was_interrupted_is_made_anew()
    {
        new SampleDirectory(_settings).Begin();
        File.WriteAllText(_settings.SqliteFile, "half");

        Assert.False(new SampleDirectory(_settings).IsComplete);
        new SampleDirectory(_settings).Begin();

        Assert.False(File.Exists(_settings.SqliteFile));
    }

    [Fact]
    public void A_database_that_is_no_sample_is_never_deleted()
    {
        File.WriteAllText(_settings.SqliteFile, "real");

        Assert.Throws<InvalidOperationException>(() => new SampleDirectory(_settings).Begin());

        Assert.Equal("real", File.ReadAllText(_settings.SqliteFile));
        Assert.False(new SampleDirectory(_settings).IsComplete);
    }

    public void Dispose() => Directory.Delete(_settings.DataDirectory, recursive: true);
}
