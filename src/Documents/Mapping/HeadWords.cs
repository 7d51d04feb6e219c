using System.Text.RegularExpressions;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Mapping;

/// <summary>What towns write over the columns of such tables, and what they mean by it.</summary>
internal static partial class HeadWords
{
    // The first one that fits: 取組内容 is no 取組, 取組実績 no 実績. Folded to half width, without spaces.
    private static readonly (Regex Words, MappedField Field)[] Known =
    [
        (new(@"\A(対象|実施)?年度\z"), MappedField.Year),
        (new(@"\A((目標|計画)(・|\/|と)?実績(の?別|区分)?|別|値の?種類)\z"), MappedField.RowKind),
        (new(@"備考|摘要|特記|注記"), MappedField.Remarks),
        (new(@"実績値?の?(内容|概要|説明)|(取組|取り組み|実施|活動|進捗)の?(実績|状況|結果|成果)|成果の?(内容|説明)|進捗"), MappedField.Narrative),
        (new(@"目標|計画値|KPI値"), MappedField.Target),
        (new(@"実績|達成値|現状値"), MappedField.Actual),
        (new(@"\A((項目|取組|取り組み事項|整理|通し|管理|事業)?番号|no\.?|№|連番|#)\z", RegexOptions.IgnoreCase), MappedField.ItemNumber),
        (new(@"関連課|関係課|連携課|協力課|関連部署|関係部署"), MappedField.Related),
        (new(@"主体課|担当課|所管課|主管課|実施課|担当部署|所管部署|所属|\A担当\z|\A課名?\z|推進課"), MappedField.Leads),
        (new(@"(取組|取り組み|実施|事業)の?(内容|概要|説明)|\A(内容|概要|具体的な?内容)\z"), MappedField.Description),
        (new(@"工程|スケジュール|年次計画|実施計画"), MappedField.Bars),
        (new(@"指標|KPI", RegexOptions.IgnoreCase), MappedField.Indicator),
        (new(@"系列|内訳|区分|種別"), MappedField.Series),
        (new(@"個別項目|中項目|施策|推進項目|小項目"), MappedField.Measure),
        (new(@"基本方針|方針|重点|大項目|分野|の柱"), MappedField.Policy),
        (new(@"取り?組み?(名|事項|項目|題|件)|項目名|事業名|件名|題名|名称|実施項目|改革項目|\A(取組|取り組み|具体的取組|タイトル|題)\z"), MappedField.ItemTitle),
    ];

    /// <summary>What a head means, and the year that it names; both null where it says neither.</summary>
    /// <param name="head">The head as <see cref="Sheets.Spelling"/> compares it.</param>
    /// <param name="years">Reads years.</param>
    public static (MappedField? Field, FiscalYear? Year) Of(string head, YearHeadingReader years)
    {
        if (head.Length == 0) return (null, null);
        var (year, rest) = YearOf(head, years);
        foreach (var (words, field) in Known)
            // 令和4年度の取組 is what was done in it.
            if (words.IsMatch(rest)) return (year is not null && field is (MappedField.ItemTitle or MappedField.Description) ? MappedField.Narrative : field, year);
        return (year is not null && rest.Length == 0 ? MappedField.Value : null, year);
    }

    /// <summary>Whether two heads say the same: width and spaces make no difference.</summary>
    public static bool AreSame(string one, string other) => one == other || (Sheets.Spelling.Of(one) is { Length: > 0 } word && word == Sheets.Spelling.Of(other));

    private static (FiscalYear? Year, string Word) YearOf(string head, YearHeadingReader years)
    {
        if (Year().Match(head) is not { Success: true } found || years.Read(found.Value)?.Year is not { } year) return (null, head);
        return (year, head.Remove(found.Index, found.Length).Trim('の', '(', ')', '・', '/', ':'));
    }

    [GeneratedRegex(@"(令和|平成|R|H|㋿)(元|[0-9]{1,2})(年度|年分|年)?|(?:19|20)[0-9]{2}(年度|年分|年)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
