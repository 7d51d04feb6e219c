using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ReformFlow.Tests.Web.Importing;

/// <summary>Chooses files on the page of imports and fills in the forms that follow.</summary>
internal static partial class Chosen
{
    /// <summary>Sends the form with files; where it leads to.</summary>
    public static async Task<string> ChooseAsync(this Browser officer, string address, (string Name, byte[] Bytes)[] files, params (string Name, string Value)[] typed)
    {
        Assert.Equal(HttpStatusCode.OK, await officer.GetAsync(address));
        using var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (field, value) in officer.Fields(address, "name=\"files\"").Where(field => typed.All(each => each.Name != field.Key))) form.Add(new StringContent(value), field);
        foreach (var (field, value) in typed) form.Add(new StringContent(value), field);
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes), "files", name);
        Assert.True(await officer.PostAsync(address, form) == HttpStatusCode.SeeOther, officer.Words);
        return officer.Location!;
    }

    /// <summary>The fields of the form that takes, with all doubts ticked and what looks wrong explained.</summary>
    public static List<KeyValuePair<string, string>> Ticked(this Browser officer, string preview)
    {
        var fields = officer.Fields(preview, "name=\"basis\"").ToList();
        foreach (var part in officer.Page.Split("name=\"settled\"")[1..]) fields.Add(new("settled", part.Split("value=\"")[1].Split('"')[0]));
        foreach (var part in officer.Page.Split("name=\"why-")[1..]) fields.Add(new($"why-{part.Split('"')[0]}", "数え直して確かめた"));
        return fields;
    }

    /// <summary>The fields of the form of a mapping, its lists as the page has them.</summary>
    public static Dictionary<string, string> Mapping(this Browser officer, string address)
    {
        var fields = officer.Fields(address);
        foreach (Match list in List().Matches(officer.Page)) fields[list.Groups["name"].Value] = Picked().Match(list.Value) is { Success: true } picked ? picked.Groups["value"].Value : "";
        return fields;
    }

    [GeneratedRegex("""<select[^>]* name="(?<name>[^"]*)".*?</select>""", RegexOptions.Singleline)]
    private static partial Regex List();

    [GeneratedRegex("""<option value="(?<value>[^"]*)" selected""")]
    private static partial Regex Picked();
}
