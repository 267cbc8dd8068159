namespace SupportMax.Saas.Identity;

/// <summary>Where pictures of the current tenant's staff are kept. Changes are written with the unit of work.</summary>
public interface IStaffPictures
{
    /// <summary>A person's picture; null when there is none.</summary>
    Task<StaffPicture?> FindAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Whether the current tenant has such a person.</summary>
    Task<bool> IsStaffAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Keeps a first picture.</summary>
    void Add(StaffPicture picture);

    /// <summary>Forgets a picture.</summary>
    void Remove(StaffPicture picture);
}
