using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

internal sealed class StaffPictureAppService(IStaffPictures pictures, IUnitOfWork unitOfWork) : IStaffPictureAppService
{
    public async Task<StaffPictureContent?> FindAsync(Guid userId, CancellationToken cancellationToken)
    {
        if (await pictures.FindAsync(userId, cancellationToken) is { } picture)
            return new StaffPictureContent(picture.ContentType, picture.Tag, picture.Content);
        return await pictures.IsStaffAsync(userId, cancellationToken) ? null : throw new BusinessException(IdentityErrorCodes.UserNotFound, ErrorKind.NotFound);
    }

    public async Task SetAsync(Guid userId, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (content.Length > StaffPictureConsts.MaxBytes)
            throw new BusinessException(IdentityErrorCodes.PictureTooLarge, ErrorKind.TooLarge, "picture");
        var contentType = FileKind.Of(content.Span)?.ContentType;
        if (contentType is not ("image/png" or "image/jpeg" or "image/webp"))
            throw new BusinessException(IdentityErrorCodes.PictureInvalid, ErrorKind.BadInput, "picture");

        if (await pictures.FindAsync(userId, cancellationToken) is { } picture)
            picture.Show(contentType, content.ToArray());
        else
            pictures.Add(new StaffPicture(userId, contentType, content.ToArray()));
        await unitOfWork.SaveAsync(cancellationToken);
    }

    public async Task RemoveAsync(Guid userId, CancellationToken cancellationToken)
    {
        if (await pictures.FindAsync(userId, cancellationToken) is not { } picture)
            return;
        pictures.Remove(picture);
        await unitOfWork.SaveAsync(cancellationToken);
    }
}
