namespace ReformFlow.Web.Security;

internal sealed partial class FirstAdministrator
{
    // The one secret that a log may hold: it works once, while there is no administrator, and whoever reads this log is one.
    [LoggerMessage(Level = LogLevel.Warning, Message = "管理者がまだいません。/setup を開き、この一度だけのトークンを入れてください: {Token} (There is no administrator yet. Open /setup and give this one-time token.)")]
    private partial void LogToken(string token);
}
