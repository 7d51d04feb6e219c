using ReformFlow.Documents;
using ReformFlow.Documents.Contacts;
using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Towns;

/// <summary>Reads forms about where people are reached.</summary>
internal static class ContactForms
{
    /// <summary>The contacts, or what is wrong with the form in the officers' words.</summary>
    public static async Task<(Values<Contact> Contacts, string Problem)> ReadAsync(Desk desk, IFormCollection form, CancellationToken cancellation) =>
        form.Text("form") == "contact-file" ? await FileAsync(desk, form, cancellation) : One(desk, form);

    private static (Values<Contact>, string) One(Desk desk, IFormCollection form)
    {
        if (form.Word("person") is not { } person) return ([], "職員を一覧から選んでください。");
        var contact = new Contact(desk.Municipality, new(person), Or(form.Text("email")), Or(form.Text("entraOid")));
        return Fault(desk, contact) is { } fault ? ([], fault) : ([contact], "");
    }

    private static async Task<(Values<Contact>, string)> FileAsync(Desk desk, IFormCollection form, CancellationToken cancellation)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return ([], "ファイルを選んでください。");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return ContactFile.Read(bytes.ToArray()) switch
        {
            ContactReading.Read read => Checked(desk, read.Lines),
            ContactReading.Refused refused => ([], Told(refused.Errors)),
            var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of reading."),
        };
    }

    // All or nothing, so that nobody has to find out how far it came.
    private static (Values<Contact>, string) Checked(Desk desk, Values<ContactLine> lines)
    {
        var read = lines.Select(line => (line.Line, Contact: new Contact(desk.Municipality, line.Person, line.Email, line.EntraOid))).ToList();
        var faults = read.Select(each => (each.Line, each.Contact, Fault: Fault(desk, each.Contact))).Where(each => each.Fault is not null)
            .Select(each => new ReadingError(each.Line, each.Contact.Person.Value, each.Fault!, "")).ToValues();
        return faults.Count > 0 ? ([], Told(faults)) : (read.Select(each => each.Contact).ToValues(), "");
    }

    private static string? Fault(Desk desk, Contact contact) =>
        desk.Town.Find(contact.Person) is null ? "この識別子の職員はいません。"
        : contact.Email is not null && !Contact.IsEmail(contact.Email) ? "メールアドレスの形ではありません。半角で、名前を付けずに書いてください。"
        : contact.EntraOid is not null && !Contact.IsEntraOid(contact.EntraOid) ? "EntraのオブジェクトIDは、8-4-4-4-12桁の16進数です。"
        : null;

    private static string? Or(string text) => text.Length > 0 ? text : null;

    private static string Told(Values<ReadingError> errors) => $"取り込んでいません。{string.Join(" ", errors)}";
}
