using System.Text.Json;
using System.Text.Json.Serialization;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>Frames to and from JSON.</summary>
internal static class FrameJson
{
    private const int MaxDepth = 16;
    private const int MaxRefLength = 64;

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        MaxDepth = MaxDepth,
        Converters = { new JsonStringEnumConverter(), new HubStringConverter() },
    };

    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.FrameInvalid"/></exception>
    public static ClientFrame Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            if (JsonSerializer.Deserialize<ClientFrame>(utf8, Options) is { } frame && !(frame.Ref?.Length > MaxRefLength))
                return frame;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            // Said below, without what the reader says about our types.
        }

        throw new BusinessException(PartnerErrorCodes.FrameInvalid);
    }

    public static byte[] Write(ServerFrame frame) => JsonSerializer.SerializeToUtf8Bytes(frame, Options);
}
