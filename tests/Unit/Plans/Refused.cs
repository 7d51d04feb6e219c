namespace ReformFlow.Tests.Unit.Plans;

/// <summary>What a constructor refuses: with the name of the argument or member at fault, and some words about it.</summary>
internal static class Refused
{
    public static void Because(string name, Func<object> made)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(made);
        Assert.Equal(name, refusal.ParamName);
        Assert.Matches(@"^\S.* \(Parameter ", refusal.Message);
    }
}
