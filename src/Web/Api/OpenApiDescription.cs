using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Web.Api.Writing;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Api;

/// <summary>/openapi/v1.json: what the API is, its token, and the headers of writes.</summary>
internal static class OpenApiDescription
{
    private const string Document = "v1";

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) => Describe(document));
        options.AddOperationTransformer((operation, context, _) => AddHeaders(operation, context));
    });

    public static void MapApiDescription(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "ReformFlow API",
            Version = Document,
            Description = "行政改革推進計画の調書を読み書きします。書き込みは Idempotency-Key（操作番号）と If-Match（見ていた更新番号）を付けます。 / "
                + "Reads and writes the yearly sheets of a reform plan. Writes carry Idempotency-Key and If-Match. "
                + $"一度に送れるのは{SentJson.Most / 1024 / 1024} MiB、理由・コメントは{Act.LongestWords}字、内容・備考は{SheetContent.LongestText}字まで。 / At most {SentJson.Most / 1024 / 1024} MiB a request, {Act.LongestWords} characters of a reason or comment, {SheetContent.LongestText} of narrative or remarks.",
        };
        // The address depends on who asks; a description that does not change can be reviewed.
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [TokenScheme.Name] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "token create で発行したトークン / a token made by token create" },
        };
        return Task.CompletedTask;
    }

    private static Task AddHeaders(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (!metadata.OfType<Microsoft.AspNetCore.Authorization.IAllowAnonymous>().Any())
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(TokenScheme.Name, context.Document)] = [] }];
        if (metadata.OfType<WriteMark>().FirstOrDefault() is not { } mark) return Task.CompletedTask;
        operation.Parameters ??= [];
        operation.Parameters.Add(Header(Writing.Writes.KeyHeader, true, $"操作番号。空白のない英数字記号{OperationId.Longest}字まで。操作ごとに新しく作り、再送では同じ値を送る / The operation id, up to {OperationId.Longest} visible ASCII characters: new for each act, the same for a retry", OperationId.Longest));
        if (mark.Seen is Seen.NotAsked) return Task.CompletedTask;
        operation.Parameters.Add(Header("If-Match", mark.Seen is Seen.Needed, mark.Seen is Seen.Needed
            ? "見ていた更新番号（ETag） / The seen version (ETag)"
            : "見ていた更新番号（ETag）。Comment、Answer、Circulate では不要 / The seen version (ETag); not needed for Comment, Answer and Circulate"));
        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, bool isRequired, string description, int? longest = null) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = isRequired,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = longest },
    };
}
