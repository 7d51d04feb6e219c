using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Api;

namespace ReformFlow.Tests.Web.Api;

public class UnknownOutcomeTests
{
    [Fact]
    public async Task AnUnknownOutcome_SaysToSendTheSameKeyAgain()
    {
        var (problem, context) = await AnswerAsync(new OutcomeUnknownException(new("operation-1"), new TimeoutException()));

        Assert.Equal((503, "OutcomeUnknown", "operation-1"), (problem.StatusCode, problem.ProblemDetails.Extensions["refusal"], problem.ProblemDetails.Extensions["operation"]));
        Assert.Contains("同じ Idempotency-Key", problem.ProblemDetails.Detail, StringComparison.Ordinal);
        Assert.Equal("5", context.Response.Headers.RetryAfter);
    }

    [Fact]
    public async Task AReadThatTimesOut_IsUnavailableAndNotBroken()
    {
        var (problem, context) = await AnswerAsync(new TimeoutException());

        Assert.Equal((503, "Unavailable"), (problem.StatusCode, problem.ProblemDetails.Extensions["refusal"]));
        Assert.Equal(("5", "no-store"), ((string?)context.Response.Headers.RetryAfter, (string?)context.Response.Headers.CacheControl));
    }

    private static async Task<(ProblemHttpResult, HttpContext)> AnswerAsync(Exception fault)
    {
        var context = new DefaultHttpContext();
        var answer = await ApiComposition.Answering(EndpointFilterInvocationContext.Create(context), _ => throw fault);
        return (Assert.IsType<ProblemHttpResult>(answer), context);
    }
}
