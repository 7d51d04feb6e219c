namespace ReformFlow.Notifications.Mail.Folder;

/// <summary>A mail that was written to the folder.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="At">Its Date.</param>
/// <param name="To">To whom.</param>
/// <param name="Subject">Its subject, decoded.</param>
/// <param name="Headers">All headers in their order, decoded.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The HTML part; null where there is none.</param>
/// <param name="Attachments">The attachments' names.</param>
public sealed record FolderMail(string Name, DateTimeOffset At, string To, string Subject, IReadOnlyList<MailHeader> Headers, string Text, string? Html, IReadOnlyList<string> Attachments);

/// <summary>One header of a mail.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, decoded.</param>
public sealed record MailHeader(string Name, string Value);
