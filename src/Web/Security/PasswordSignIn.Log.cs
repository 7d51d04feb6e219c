namespace ReformFlow.Web.Security;

internal sealed partial class PasswordSignIn
{
    // Which one is in the table of accounts; an account's name is a person's.
    [LoggerMessage(Level = LogLevel.Warning, Message = "An account is locked for {Minutes} minutes after too many wrong passwords")]
    private partial void LogLocked(double minutes);
}
