using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Texts;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Cluster.Scale;

namespace ReformFlow.Tests.Cluster;

/// <summary>A town takes another version of a text into use while letters with the one before are on their way.</summary>
[Collection(Databases.Name)]
public class TextVersionTests(Databases databases)
{
    // What is told in bundles waits for a few minutes.
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(11);

    private const string Id = "review.requested";

    // No promise: only so that a test that hangs ends.
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(3);

    private static readonly NoticeText First = TextCatalogue.Standard.Of(Id);
    private static readonly NoticeText Second = First with { Subject = $"【二版】{First.Subject}", Preview = $"【二版】{First.Preview}", Body = $"【二版】{First.Body}" };

    private static readonly string[] Before = ["item-5", "item-7", "item-8"];

    [Theory, EachDatabase]
    internal async Task AT39_ANoticeKeepsTheVersionItWasMadeWith_AlsoWhenAnotherIsTakenIntoUseMeanwhile(DatabaseEngine engine)
    {
        var mail = new ChangingChannel();
        await using var town = await RunningTown.StartAsync(await databases.NewAsync(engine), services => services.AddSingleton<IChannel>(mail));
        await town.WithPlanAsync(ManyTowns.Year);
        await ManyTowns.GiveAddressesAsync(town);
        await town.Open(ManyTowns.Year);
        await town.Part<ITextKeeper>().KeepDraftAsync(Second, Operation(town, NoticeOperationKind.ChangeText));
        mail.Happens = () => UseAsync(town);

        foreach (var item in Before) await SubmitAsync(town, item);
        await town.LooksAsync(Later);
        await UntilAsync(() => mail.Of(Id).Count >= Before.Length, mail);
        // The new version was in use before the second letter left, and whoever plans again changes no letter that is planned.
        await town.LooksAsync(Later);
        await SubmitAsync(town, "item-10");
        await town.LooksAsync(Later);
        await UntilAsync(() => mail.Of(Id).Any(letter => IsSecond(letter.Subject)), mail);

        var letters = mail.Of(Id);
        Assert.True(letters.Count(letter => !IsSecond(letter.Subject)) >= Before.Length, string.Join(", ", letters.Select(letter => letter.Subject)));
        Assert.All(letters, letter => Assert.Equal(IsSecond(letter.Subject), IsSecond(letter.Preview)));
        Assert.All(letters, letter => Assert.Equal(IsSecond(letter.Subject), IsSecond(letter.Text)));
        Assert.Equal(letters.Count, letters.DistinctBy(letter => letter.Delivery).Count());
    }

    private static bool IsSecond(string text) => text.StartsWith("【二版】", StringComparison.Ordinal);

    private static async Task SubmitAsync(RunningTown town, string item)
    {
        await town.Writes(item, ManyTowns.Year);
        await town.DoneByAnyone(item, ManyTowns.Year, Verb.Submit);
    }

    private static async Task UseAsync(RunningTown town)
    {
        var draft = (await town.Part<INoticeTexts>().OfAsync(RunningTown.Municipality)).DraftOf(Id)!;
        Assert.True(await town.Part<ITextKeeper>().UseAsync(Id, draft.Text.Version, draft.MadeAt, Operation(town, NoticeOperationKind.UseText)));
    }

    private static NoticeOperation Operation(RunningTown town, NoticeOperationKind what) =>
        new(RunningTown.Municipality, town.Part<BusinessClock>().Now, "kikaku-tanto", new("kikaku-tanto"), what, "", "");

    private static async Task UntilAsync(Func<bool> isSo, ChangingChannel mail)
    {
        using var limit = new CancellationTokenSource(Guard);
        while (!isSo())
        {
            if (limit.IsCancellationRequested) Assert.Fail($"it did not come; what came: {string.Join(", ", mail.All)}");
            await Task.Delay(20, CancellationToken.None);
        }
    }

    /// <summary>Takes every letter, and lets something happen while it has the first of the kind.</summary>
    private sealed class ChangingChannel : IChannel
    {
        private readonly ConcurrentQueue<Letter> _taken = new();
        private int _seen;

        public Channel Kind => Channel.Email;

        public Func<Task> Happens { get; set; } = () => Task.CompletedTask;

        public IEnumerable<string> All => _taken.Select(letter => $"{letter.Event} {letter.To.Person} {letter.Subject}");

        public List<Letter> Of(string kind) => [.. _taken.Where(letter => letter.Event == kind)];

        public async Task<SendResult> SendAsync(Letter letter, CancellationToken cancellation)
        {
            if (letter.Event == Id && Interlocked.Increment(ref _seen) == 1) await Happens();
            _taken.Enqueue(letter);
            return new SendResult.Sent("250 ok");
        }
    }
}
