using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>
/// What the town does in the year that is rehearsed: sections that are early, in time and late, a return by a chief and one by
/// planning, a withdrawal, a chief and an approver who let things lie, six endorsements in five minutes, a deputy's decision, a
/// polish, a sheet that comes eight days late, one that never comes and is closed, a correction. One act a line:
/// day, time, item, person, verb, words.
/// </summary>
internal static class YearScript
{
    private const string Text =
        """
        04-17 13:00 item-3 digital-suishin-tanto Save
        04-18 10:00 item-3 digital-suishin-tanto Submit
        04-19 11:00 item-3 digital-suishin-kacho Endorse
        04-20 14:00 item-3 kikaku-seisaku-kacho Approve
        04-20 16:00 item-10 koseki-zeimu-fuku Submit
        04-21 09:30 item-10 koseki-zeimu-kacho Endorse
        04-24 10:00 item-10 kikaku-seisaku-kacho Approve
        04-25 10:00 item-7 zaimu-tanto Submit
        04-27 15:00 item-7 zaimu-kacho Return 件数が前年の資料と違う
        04-28 10:00 item-1 kikaku-seisaku-tanto Submit
        05-02 09:10 item-1 kikaku-seisaku-kacho Endorse
        05-02 11:00 item-7 zaimu-tanto Submit
        05-08 09:40 item-7 zaimu-kacho Endorse
        05-08 10:00 item-8 zaimu-tanto Submit 実績は速報値
        05-08 14:00 item-8 zaimu-tanto Withdraw
        05-09 11:00 item-5 somu-tanto Submit
        05-10 09:20 item-8 zaimu-tanto Submit
        05-10 10:00 item-7 kikaku-seisaku-kacho Approve
        05-10 11:30 item-13 zaimu-tanto Save
        05-10 13:00 item-15 chiiki-seisaku-tanto Submit
        05-11 15:00 item-1 seisaku-bucho Approve
        05-11 16:00 item-4 kikaku-seisaku-tanto Submit
        05-11 17:40 item-11 zaimu-tanto Submit
        05-12 09:30 item-4 somu-kacho Endorse
        05-12 10:00 item-6 somu-tanto Submit
        05-12 11:00 item-12 shisetsu-saihen-tanto Submit
        05-12 15:00 item-2 kikaku-seisaku-tanto Submit
        05-12 16:00 item-13 zaimu-tanto Submit
        05-13 11:00 item-16 kikaku-seisaku-tanto Save
        05-15 10:00 item-8 zaimu-kacho Endorse
        05-15 10:01 item-11 zaimu-kacho Endorse
        05-15 10:02 item-13 zaimu-kacho Endorse
        05-15 10:03 item-6 somu-kacho Endorse
        05-15 10:04 item-12 shisetsu-saihen-kacho Endorse
        05-15 10:05 item-15 chiiki-seisaku-kacho Endorse
        05-15 10:20 item-4 kikaku-seisaku-kacho Endorse
        05-15 10:21 item-2 kikaku-seisaku-kacho Endorse
        05-16 09:15 item-8 kikaku-seisaku-kacho Approve
        05-16 09:20 item-11 kikaku-seisaku-kacho Approve
        05-16 09:25 item-13 kikaku-seisaku-kacho Approve
        05-16 09:30 item-6 kikaku-seisaku-kacho Approve
        05-16 10:30 item-2 seisaku-bucho Approve
        05-16 10:35 item-4 seisaku-bucho Approve
        05-16 16:30 item-16 kikaku-seisaku-tanto Submit
        05-17 09:00 item-15 kikaku-seisaku-kacho Return 成果の根拠を書いてください
        05-17 10:00 item-16 kikaku-seisaku-kacho Endorse
        05-18 10:00 item-16 seisaku-bucho Approve
        05-18 13:00 item-5 somu-kacho Endorse
        05-19 10:00 item-5 kikaku-seisaku-kacho Approve
        05-19 11:00 item-15 chiiki-seisaku-tanto Submit
        05-22 10:00 item-15 chiiki-seisaku-kacho Endorse
        05-24 09:00 item-12 kikaku-seisaku-kacho Approve
        05-24 13:00 item-14 chiiki-seisaku-tanto Submit
        05-25 09:00 item-14 chiiki-seisaku-kacho Endorse
        05-25 15:00 item-14 kikaku-tanto Polish
        05-26 09:10 item-14 kikaku-seisaku-kacho Approve
        05-30 11:00 item-15 kikaku-hosa Approve
        06-20 13:00 item-17 kikaku-seisaku-kacho CloseWithoutSheet 事業が翌年度になった
        07-10 10:00 item-7 zaimu-tanto AskCorrection 件数の誤り
        07-12 09:00 item-7 kikaku-tanto Correct 件数の誤り
        07-13 10:00 item-7 zaimu-tanto Save
        07-14 10:00 item-7 zaimu-tanto Submit
        07-18 09:00 item-7 zaimu-kacho Endorse
        07-20 10:00 item-7 kikaku-seisaku-kacho Approve
        """;

    /// <summary>The acts in order.</summary>
    public static IReadOnlyList<ScriptedAct> Acts { get; } = [.. Text.Split('\n').Select(line => line.Split(' ')).Select(part => new ScriptedAct(
        DateTimeOffset.ParseExact($"2023-{part[0]} {part[1]} +09:00", "yyyy-MM-dd HH:mm zzz", null), part[2], part[3], Enum.Parse<Verb>(part[4]), part.ElementAtOrDefault(5)))];
}

/// <summary>One line of the script.</summary>
internal sealed record ScriptedAct(DateTimeOffset At, string Item, string Person, Verb Verb, string? Words);
