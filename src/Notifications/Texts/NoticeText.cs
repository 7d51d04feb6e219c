namespace ReformFlow.Notifications.Texts;

/// <summary>One text of the catalogue: a template with <c>{{placeholders}}</c>. A changed text is a new version; old ones stay.</summary>
/// <param name="Id">The kind's word, with a variant after a slash where one kind has several texts.</param>
/// <param name="Version">1 for the texts that come with the program.</param>
/// <param name="Language">Such as ja.</param>
/// <param name="Subject">One line; the 【】 at its beginning says which kind it is.</param>
/// <param name="Preview">One line for a phone's screen.</param>
/// <param name="Body">The message without the frame that every mail has.</param>
public sealed record NoticeText(string Id, int Version, string Language, string Subject, string Preview, string Body);

/// <summary>A text with everything filled in.</summary>
/// <param name="Version">The text's version.</param>
/// <param name="Subject">At most <see cref="Filling.LongestSubject"/> characters.</param>
/// <param name="Preview">At most <see cref="Filling.LongestPreview"/> characters.</param>
/// <param name="Body">The message.</param>
public sealed record FilledText(int Version, string Subject, string Preview, string Body);
