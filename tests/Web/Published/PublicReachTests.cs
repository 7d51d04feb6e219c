using System.Reflection;
using System.Reflection.Emit;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Hosting;
using ReformFlow.Web.Pages;
using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Tests.Web.Published;

/// <summary>Drafts, grains and accounts are out of the reach of the code that draws public pages.</summary>
public class PublicReachTests
{
    private const string Own = "ReformFlow.Web.Pages.Published", Printing = "ReformFlow.Web.Printing";

    private static readonly Type[] Shared =
    [
        typeof(ISheetArchive), typeof(IPublicPlans), typeof(FrozenSheet), typeof(FrozenVersionName), typeof(PublishedSheet), typeof(EarlierActuals), typeof(SettlementNote), typeof(CorrectionNote), typeof(PastSheets),
        typeof(Answers), typeof(Clocks), typeof(Prose), typeof(SeriesTable), typeof(IPrintedDocuments), typeof(PrintedDocument), typeof(PrintedName),
        typeof(IPrintedBooks), typeof(PrintedBook), typeof(BookName), typeof(IPrintingTurns), typeof(PrintingTurn), typeof(PeriodicWork),
    ];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => code.Value);

    // Where the server begins, which address it listens at and which options it has is no drawing.
    private static readonly string[] Outside = ["PublicAddress", "PublicAddressAnswers", "PublicOptions", "PrintingComposition", "PdfOptions"];

    [Fact]
    public void PublicPages_ReachNothingButFrozenVersions()
    {
        var reached = Drawing().SelectMany(type => Reached(type).Select(other => (type, other))).Where(each => IsForbidden(each.other)).Distinct().ToList();
        Assert.Equal([], reached.Select(each => $"{each.type.FullName} reaches {each.other.FullName}"));
    }

    [Fact]
    public void TheReach_IsSeenInsideMethods() => Assert.Contains(typeof(PastSheets), Drawing().SelectMany(Reached));

    private static IEnumerable<Type> Drawing() => typeof(PublicPlan).Assembly.GetTypes()
        .Where(type => IsOwn(type.Namespace ?? "") && !Outside.Contains(Outermost(type).Name));

    private static bool IsForbidden(Type type)
    {
        var (outer, name) = (Outermost(type), type.Namespace ?? "");
        if (Shared.Contains(outer) || IsOwn(name)) return false;
        return name.StartsWith("ReformFlow.", StringComparison.Ordinal) && !name.StartsWith("ReformFlow.Domain", StringComparison.Ordinal) || name.StartsWith("Orleans", StringComparison.Ordinal);
    }

    private static bool IsOwn(string name) => name.StartsWith(Own, StringComparison.Ordinal) || name.StartsWith(Printing, StringComparison.Ordinal);

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<Type> Reached(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(all).Concat<MethodBase>(type.GetConstructors(all)).ToList();
        return type.GetFields(all).Select(field => field.FieldType)
            .Concat(methods.SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)))
            .Concat(methods.SelectMany(Called))
            .SelectMany(Whole).Distinct();
    }

    private static IEnumerable<Type> Whole(Type type) => type.HasElementType ? Whole(type.GetElementType()!) : type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Whole)] : [type];

    private static IEnumerable<Type> Called(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xfe ? Codes[unchecked((short)(0xfe00 | il[++at]))] : Codes[il[at]];
            at++;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(il, at), method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null);
                if (member is Type type) yield return type;
                if (member?.DeclaringType is { } owner) yield return owner;
                if (member is MethodInfo { IsGenericMethod: true } made) foreach (var argument in made.GetGenericArguments()) yield return argument;
            }
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
                _ => 4,
            };
        }
    }
}
