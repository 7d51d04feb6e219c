using System.Text;
using ReformFlow.Documents;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Tidy;
using Xunit.Abstractions;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Tables damaged at random: every one is read or refused in words that name the file.</summary>
public class DamagedTableTests(ITestOutputHelper output)
{
    private const int Seed = 20221101;

    private static readonly int Count = Environment.GetEnvironmentVariable("REFORMFLOW_FULL") == "1" ? 20_000 : 500;

    private static readonly string[] Strange = ["", "-1", "0", "9999999999", "2019", "統合", "item-1", "\"x\ny\"", "=1", "　", "measure-1-1", "全課", "２"];

    [Fact]
    public void DamagedList_IsReadOrRefusedInWords() => Try("一覧.csv", random =>
    {
        var rows = TidyLists.Small();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var row = random.Next(rows.Count);
            if (random.Next(4) == 0) rows.RemoveAt(row);
            else rows[row] = [.. rows[row].Select(cell => random.Next(8) == 0 ? Strange[random.Next(Strange.Length)] : cell)];
        }
        return Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Select(row => string.Join(',', row))));
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void DamagedWorkbook_IsReadOrRefusedInWords(bool form)
    {
        var book = SmallDocument.Untouched.Taken().Book;
        var sound = form ? PlanForm.Write(book) : TidyList.ToWorkbook(book);
        Try("調書.xlsx", random =>
        {
            var bytes = (byte[])sound.Clone();
            for (var change = random.Next(1, 20); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            return random.Next(10) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
        });
    }

    private void Try(string name, Func<Random, byte[]> damaged)
    {
        var read = 0;
        for (var index = 0; index < Count; index++)
        {
            var reading = PlanFile.Read(new(name, damaged(new Random(Seed + index))), SmallDocument.Options);
            if (reading is PlanReading.Refused refused) Assert.All(refused.Errors, error => Assert.True(error.What.Length > 0 && error.Next.Length > 0 && error.Place!.ToString().Length > 0, $"seed {Seed + index}: {error}"));
            else read++;
        }
        output.WriteLine($"{Count} damaged files named {name} from seed {Seed}: {read} read");
    }
}
