using SupportMax.Saas.Errors;

namespace SupportMax.Saas.ChatModels;

internal static class ChatModelMapping
{
    public static ChatModelSettingsDto ToDto(this ChatModelSettings settings) => new()
    {
        IsEnabled = settings.IsEnabled,
        Provider = settings.Provider,
        Endpoint = settings.Endpoint,
        HasKey = settings.ProtectedKey.Length > 0,
        Entra = settings.Entra is { } entra ? new EntraApplicationDto(entra.Directory, entra.ClientId) : null,
        SmallModel = settings.SmallModel?.ToDto(),
        LargeModel = settings.LargeModel.ToDto(),
        Tone = settings.Tone,
        DailyBudget = settings.DailyBudget,
        MonthlyBudget = settings.MonthlyBudget,
        TimeLimitSeconds = settings.TimeLimitSeconds,
        TicketCost = settings.TicketCost,
    };

    public static ChatModelChange ToChange(this ChatModelSettingsDto input, Func<Uri, bool> mayCall)
    {
        var endpoint = (input.Endpoint ?? "").Trim().TrimEnd('/');
        if (endpoint.Length > ChatModelConsts.MaxEndpointLength || !Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || !mayCall(uri))
            throw new BusinessException(ChatModelErrorCodes.EndpointInvalid, ErrorKind.BadInput, "endpoint");
        return new ChatModelChange
        {
            IsEnabled = input.IsEnabled,
            Provider = input.Provider,
            Endpoint = endpoint,
            Entra = input.Entra is { } entra ? new EntraApplication((entra.Directory ?? "").Trim(), (entra.ClientId ?? "").Trim()) : null,
            SmallModel = ToSmallModel(input.SmallModel),
            LargeModel = ToLargeModel(input.LargeModel),
            Tone = input.Tone ?? "",
            DailyBudget = input.DailyBudget,
            MonthlyBudget = input.MonthlyBudget,
            TimeLimitSeconds = input.TimeLimitSeconds,
            TicketCost = input.TicketCost,
        };
    }

    public static ModelCallDto ToDto(this ModelCall call) => new(
        call.Id, call.Model, call.StartedAt, call.DurationMs, call.InputTokens, call.OutputTokens, call.IsEstimated, call.Cost, call.Outcome, call.Detail, call.Prompt, call.Reply);

    /// <summary>The models are the operator's, whatever was sent; neither their address nor their key becomes the tenant's.</summary>
    /// <exception cref="BusinessException"><see cref="ChatModelErrorCodes.NoOperatorModel"/></exception>
    public static ChatModelChange ToOperatorsChange(this ChatModelSettingsDto input, ChatModelConnection? offered) =>
        offered is null ? throw new BusinessException(ChatModelErrorCodes.NoOperatorModel, ErrorKind.BadInput, "provider") : new ChatModelChange
        {
            IsEnabled = input.IsEnabled,
            Provider = input.Provider,
            Endpoint = "",
            SmallModel = offered.SmallModel,
            LargeModel = offered.LargeModel,
            Tone = input.Tone ?? "",
            DailyBudget = input.DailyBudget,
            MonthlyBudget = input.MonthlyBudget,
            TimeLimitSeconds = input.TimeLimitSeconds,
            TicketCost = input.TicketCost,
        };

    public static ModelVariant ToVariant(this ModelVariantInput input) => new(ToSmallModel(input.SmallModel), ToLargeModel(input.LargeModel), input.Tone ?? "");

    public static ChatModelDto ToDto(this ChatModel model) => new(model.Name, model.Price.Input, model.Price.Output);

    private static ChatModel? ToSmallModel(ChatModelDto? model) => string.IsNullOrWhiteSpace(model?.Name) ? null : ToModel(model);

    private static ChatModel ToLargeModel(ChatModelDto? model) => ToModel(model ?? new ChatModelDto("", 0, 0));

    private static ChatModel ToModel(ChatModelDto model) => new((model.Name ?? "").Trim(), new ModelPrice(model.InputPrice, model.OutputPrice));
}
