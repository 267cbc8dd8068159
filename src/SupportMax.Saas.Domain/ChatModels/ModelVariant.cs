using SupportMax.Saas.Errors;

namespace SupportMax.Saas.ChatModels;

/// <summary>Which models write answers, and how they are told to sound.</summary>
/// <param name="SmallModel">The model for what is plain; null when there is one model alone.</param>
/// <param name="LargeModel">The model for what is difficult or dear.</param>
/// <param name="Tone">How the bot should sound, in the tenant's words.</param>
public sealed record ModelVariant(ChatModel? SmallModel, ChatModel LargeModel, string Tone)
{
    /// <summary>The same, without space around the tone.</summary>
    /// <exception cref="BusinessException"><see cref="ChatModelErrorCodes.ModelInvalid"/>, <see cref="ChatModelErrorCodes.SettingsInvalid"/></exception>
    public ModelVariant Check()
    {
        if (!IsName(LargeModel) || (SmallModel is not null && !IsName(SmallModel)))
            throw new BusinessException(ChatModelErrorCodes.ModelInvalid, ErrorKind.BadInput, "largeModel", "smallModel");
        if (!LargeModel.Price.IsValid || SmallModel?.Price.IsValid == false || Tone.Length > ChatModelConsts.MaxToneLength)
            throw new BusinessException(ChatModelErrorCodes.SettingsInvalid, ErrorKind.BadInput, "largeModel", "smallModel", "tone");
        return this with { Tone = Tone.Trim() };
    }

    private static bool IsName(ChatModel model) =>
        model.Name.Length is > 0 and <= ChatModelConsts.MaxModelLength && !model.Name.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter));
}
