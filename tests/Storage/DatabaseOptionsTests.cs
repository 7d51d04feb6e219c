using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

public class DatabaseOptionsTests
{
    [Fact]
    public void TheDefaults_AreOneFile() => new DatabaseOptions().Validate();

    [Theory]
    [InlineData(DatabaseEngine.Sqlite, " ", null, null, "Path")]
    [InlineData(DatabaseEngine.PostgreSql, "x", null, null, "ConnectionString")]
    [InlineData(DatabaseEngine.PostgreSql, "x", "Host=a;Nonsense=b", null, "ConnectionString")]
    [InlineData(DatabaseEngine.PostgreSql, "x", "Host=a;Username=b", null, "ConnectionString")]
    [InlineData(DatabaseEngine.PostgreSql, "x", "Host=a;Username=b;Database=c", "Host=a", "OwnerConnectionString")]
    [InlineData((DatabaseEngine)7, "x", null, null, "Provider")]
    public void AWrongOption_IsNamed(DatabaseEngine engine, string path, string? silo, string? owner, string option)
    {
        var options = new DatabaseOptions { Provider = engine, Path = path, ConnectionString = silo, OwnerConnectionString = owner };

        var refused = Assert.Throws<StartupRefusedException>(options.Validate);

        Assert.Contains($"ReformFlow:Database:{option} ", refused.English, StringComparison.Ordinal);
        Assert.Contains($"設定 ReformFlow:Database:{option} ", refused.Japanese, StringComparison.Ordinal);
    }
}
