using CrmPortal.Data.Providers.Sqlite;
using Xunit;

namespace CrmPortal.Data.Tests.Providers;

public sealed class SqliteEngineTests
{
    [Fact]
    public void The_engine_that_comes_with_the_product_cannot_damage_the_file() => Assert.True(SqliteEngine.IsSafe(SqliteEngine.Version), SqliteEngine.Version.ToString());

    [Theory]
    [InlineData("3.44.5", false)]
    [InlineData("3.44.6", true)]
    [InlineData("3.45.0", false)]
    [InlineData("3.50.4", false)]
    [InlineData("3.50.6", false)]
    [InlineData("3.50.7", true)]
    [InlineData("3.51.0", false)]
    [InlineData("3.51.2", false)]
    [InlineData("3.51.3", true)]
    [InlineData("3.53.4", true)]
    public void Versions_with_the_race_are_known(string version, bool isSafe) => Assert.Equal(isSafe, SqliteEngine.IsSafe(Version.Parse(version)));
}
