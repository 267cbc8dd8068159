using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Identity;

/// <summary>The pictures of the current tenant's staff, as colleagues and the tenant's own visitors see them.</summary>
public interface IStaffPictureAppService
{
    /// <summary>A person's picture; null when the person has none.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.UserNotFound"/> when nobody of this tenant has the id</exception>
    Task<StaffPictureContent?> FindAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Gives a person a picture, in place of an earlier one.</summary>
    /// <exception cref="BusinessException"><see cref="IdentityErrorCodes.PictureInvalid"/>, <see cref="IdentityErrorCodes.PictureTooLarge"/></exception>
    Task SetAsync(Guid userId, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Takes a person's picture away; nothing happens when there is none.</summary>
    Task RemoveAsync(Guid userId, CancellationToken cancellationToken);
}

/// <summary>A picture.</summary>
/// <param name="ContentType">What its bytes are.</param>
/// <param name="Tag">What these bytes are known by.</param>
/// <param name="Content">The bytes.</param>
public sealed record StaffPictureContent(string ContentType, string Tag, ReadOnlyMemory<byte> Content);
