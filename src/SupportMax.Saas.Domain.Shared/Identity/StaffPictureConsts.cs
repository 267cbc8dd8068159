namespace SupportMax.Saas.Identity;

/// <summary>Limits of the pictures of staff.</summary>
public static class StaffPictureConsts
{
    /// <summary>A picture's size at most, in bytes; it is shown no larger than a thumbnail.</summary>
    public const int MaxBytes = 256 * 1024;
}
