using System.Reflection;
using System.Text.RegularExpressions;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Differences;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Summaries;
using ReformFlow.Domain.Tasks;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Tests.Unit.Wording;

public partial class WordsTests
{
    private static readonly Dictionary<Type, MethodInfo> Overloads = typeof(Words).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.Name == nameof(Words.Of) && method.GetParameters() is [{ ParameterType.IsEnum: true }])
        .ToDictionary(method => method.GetParameters()[0].ParameterType);

    public static TheoryData<string> Enums => [.. Overloads.Keys.Select(type => type.FullName!)];

    [Theory, MemberData(nameof(Enums))]
    public void EveryMember_HasWordsInBothLanguages(string name) => Assert.All(PhrasesOf(name), phrase =>
    {
        Assert.Matches(Japanese(), phrase.Ja);
        Assert.Matches("[A-Za-z]{2}", phrase.En);
        Assert.Equal((phrase.Ja, phrase.En), (phrase.Ja.Trim(), phrase.En.Trim()));
        Assert.Equal(phrase.Ja, phrase.ToString());
    });

    [Theory, MemberData(nameof(Enums))]
    public void NoTwoMembers_ShareTheirWords(string name)
    {
        var phrases = PhrasesOf(name);
        Assert.Equal(phrases.Length, phrases.Select(phrase => phrase.Ja).Distinct().Count());
        Assert.Equal(phrases.Length, phrases.Select(phrase => phrase.En).Distinct().Count());
    }

    [Fact]
    public void EveryEnumThatTheScreenShows_HasWords()
    {
        var shown = new[] { typeof(Stage), typeof(Judgement), typeof(DoubtKind), typeof(PlanRefusal), typeof(TextField), typeof(EffectDoubtKind), typeof(CyclePhase), typeof(TownRefusal), typeof(TaskKind) }.Select(type => type.Namespace).ToHashSet();
        var enums = typeof(Words).Assembly.GetExportedTypes().Where(type => type.IsEnum && shown.Contains(type.Namespace)).Append(typeof(Domain.Plans.ValueTiming));

        Assert.Equal(enums.OrderBy(type => type.FullName), Overloads.Keys.OrderBy(type => type.FullName));
    }

    private static Phrase[] PhrasesOf(string name)
    {
        var of = Overloads.Single(pair => pair.Key.FullName == name).Value;
        return [.. Enum.GetValues(of.GetParameters()[0].ParameterType).Cast<object>().Select(member => (Phrase)of.Invoke(null, [member])!)];
    }

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Japanese();
}
