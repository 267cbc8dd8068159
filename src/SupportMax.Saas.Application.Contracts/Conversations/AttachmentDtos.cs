namespace SupportMax.Saas.Conversations;

/// <summary>A file as a message shows it; its bytes are at <c>/api/attachments/{id}</c>, for customers at <c>/api/widget/attachments/{id}</c>.</summary>
public sealed record AttachmentDto(Guid Id, string FileName, string ContentType, int Size);

/// <summary>A file that somebody sends.</summary>
/// <param name="FileName">The name that the sender gave it.</param>
/// <param name="Content">The bytes.</param>
public sealed record FileInput(string? FileName, ReadOnlyMemory<byte> Content);

/// <summary>A file with its bytes.</summary>
public sealed record FileContent(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
