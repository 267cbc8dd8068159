using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Answering;

/// <summary>What people say about answers, and the questions whose answers must stay right.</summary>
internal static class LearningEndpoints
{
    public static void MapLearning(this IEndpointRouteBuilder routes)
    {
        var answering = routes.MapGroup("/api/answering").WithTags("Answering");
        routes.MapPost("/api/conversations/{id:guid}/messages/{messageId:guid}/wrong-answer", MarkAsync).WithTags("Conversations").RequirePermission(SupportMaxPermissions.ConversationsReply);
        answering.MapGet("/wrong-answers", ListMarksAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        answering.MapGet("/wrong-answers/{id:guid}/similar", FindSimilarAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        answering.MapPost("/wrong-answers/{id:guid}/resolve", ResolveAsync).RequirePermission(SupportMaxPermissions.KnowledgeEdit);
        answering.MapGet("/regression-tests", ListTestsAsync).RequirePermission(SupportMaxPermissions.Knowledge);
        answering.MapPost("/regression-tests", CreateTestAsync).RequirePermission(SupportMaxPermissions.KnowledgeEdit);
        answering.MapDelete("/regression-tests/{id:guid}", DeleteTestAsync).RequirePermission(SupportMaxPermissions.KnowledgeEdit);
        answering.MapPost("/regression-tests/run", RunTestsAsync).RequirePermission(SupportMaxPermissions.Knowledge);
    }

    private static Task<WrongAnswerDto> MarkAsync(
        Guid id, Guid messageId, WrongAnswerInput input, ClaimsPrincipal user, IWrongAnswers marks, CancellationToken cancellationToken) =>
        marks.MarkAsync(id, messageId, input, FaqEndpoints.Name(user), cancellationToken);

    private static Task<PagedResult<WrongAnswerDto>> ListMarksAsync([AsParameters] PageQuery page, bool? onlyOpen, IWrongAnswers marks, CancellationToken cancellationToken) =>
        marks.ListAsync(page.ToRequest(), onlyOpen ?? false, cancellationToken);

    private static Task<ListResult<SimilarQuestionDto>> FindSimilarAsync(Guid id, IWrongAnswers marks, CancellationToken cancellationToken) =>
        marks.FindSimilarAsync(id, cancellationToken);

    private static Task<WrongAnswerDto> ResolveAsync(
        Guid id, WrongAnswerResolution? input, ClaimsPrincipal user, IWrongAnswers marks, CancellationToken cancellationToken) =>
        marks.ResolveAsync(id, input?.WasRight ?? false, FaqEndpoints.Name(user), cancellationToken);

    private static Task<PagedResult<RegressionTestDto>> ListTestsAsync([AsParameters] PageQuery page, IRegressionTests tests, CancellationToken cancellationToken) =>
        tests.ListAsync(page.ToRequest(), cancellationToken);

    private static async Task<Created<RegressionTestDto>> CreateTestAsync(
        RegressionTestInput input, ClaimsPrincipal user, IRegressionTests tests, CancellationToken cancellationToken) =>
        TypedResults.Created("/api/answering/regression-tests", await tests.CreateAsync(input, FaqEndpoints.Name(user), cancellationToken));

    private static async Task<NoContent> DeleteTestAsync(Guid id, IRegressionTests tests, CancellationToken cancellationToken)
    {
        await tests.DeleteAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static Task<RegressionSummaryDto> RunTestsAsync(IRegressionTests tests, CancellationToken cancellationToken) => tests.RunAsync(cancellationToken);
}
