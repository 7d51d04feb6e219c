using System.Globalization;
using MimeKit;
using MimeKit.Text;

namespace ReformFlow.Notifications.Mail.Folder;

/// <summary>The folder that a Development without a relay writes its mails to, one .eml file each; names sort by time.</summary>
public sealed class MailFolder
{
    private const string Ending = ".eml";

    private readonly string _path;

    internal MailFolder(string path) => _path = Path.GetFullPath(path);

    /// <summary>The newest mails first, at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<FolderMail>> NewestAsync(int most, CancellationToken cancellation = default)
    {
        var mails = new List<FolderMail>();
        foreach (var name in Names().OrderDescending(StringComparer.Ordinal).Take(most))
            if (await FindAsync(name, cancellation) is { } mail) mails.Add(mail);
        return mails;
    }

    /// <summary>One mail by its file's name without the ending; null where there is none.</summary>
    public async Task<FolderMail?> FindAsync(string name, CancellationToken cancellation = default)
    {
        // Only a name that was listed: nothing that leads out of the folder.
        if (!Names().Contains(name)) return null;
        await using var file = File.OpenRead(Path.Combine(_path, name + Ending));
        using var message = await MimeMessage.LoadAsync(file, cancellation);
        return new(name, message.Date, string.Join(", ", message.To.Mailboxes.Select(each => $"{each.Name} <{each.Address}>".TrimStart())), message.Subject ?? "",
            [.. message.Headers.Select(header => new MailHeader(header.Field, header.Value))],
            message.GetTextBody(TextFormat.Plain) ?? "", message.HtmlBody,
            [.. message.Attachments.Select(part => part.ContentDisposition?.FileName ?? part.ContentType.Name ?? part.ContentType.MimeType)]);
    }

    /// <summary>Writes one; a reader sees the whole file or none.</summary>
    internal async Task<string> WriteAsync(MimeMessage message, string token, DateTimeOffset at, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_path);
        var name = string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyyMMdd'T'HHmmssfffffff}-{token}");
        var unfinished = Path.Combine(_path, name + ".unfinished");
        await message.WriteToAsync(unfinished, cancellation);
        File.Move(unfinished, Path.Combine(_path, name + Ending), overwrite: true);
        return name;
    }

    private HashSet<string> Names() => Directory.Exists(_path)
        ? [.. Directory.EnumerateFiles(_path, "*" + Ending).Select(path => Path.GetFileNameWithoutExtension(path))]
        : [];
}
