namespace ReformFlow.Notifications.Mail.Settings;

/// <summary>What is wrong with an option. The program does not start with it.</summary>
/// <param name="Option">The option with its section, such as <c>ReformFlow:Mail:Port</c>.</param>
/// <param name="Japanese">What to do, for the person who starts the program.</param>
/// <param name="English">The same for operators.</param>
public sealed record OptionFault(string Option, string Japanese, string English);
