using System.Reflection;
using ReformFlow.Silo.Storage;
using Xunit.Sdk;

namespace ReformFlow.Tests;

/// <summary>Runs the test once on each database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Enum.GetValues<DatabaseEngine>().Select(engine => new object[] { engine });
}
