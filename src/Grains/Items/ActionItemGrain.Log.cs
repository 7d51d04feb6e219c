using Microsoft.Extensions.Logging;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Grains.Items;

internal sealed partial class ActionItemGrain
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "{Item} {Year}: {Verb} under {Operation} was {Outcome}")]
    private partial void LogAnswered(string item, int year, Verb verb, string outcome, string operation);
}
