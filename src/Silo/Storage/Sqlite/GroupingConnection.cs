using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace ReformFlow.Silo.Storage.Sqlite;

/// <summary>A connection that holds nothing: it only makes commands that know their way.</summary>
internal sealed class GroupingConnection(GroupingDataSource source) : DbConnection
{
    [AllowNull]
    public override string ConnectionString { get; set; } = source.ConnectionString;

    public override string Database => "main";

    public override string DataSource => source.ConnectionString;

    public override string ServerVersion => "";

    public override ConnectionState State => ConnectionState.Open;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    public override void Open()
    {
    }

    public override void Close()
    {
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        throw new NotSupportedException("The grain storage provider opens no transaction; other writing goes through IDatabase.WriteAsync.");

    protected override DbCommand CreateDbCommand() => new GroupingCommand(source);
}
