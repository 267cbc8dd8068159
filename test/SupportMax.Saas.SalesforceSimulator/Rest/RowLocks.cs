using SupportMax.Saas.SalesforceSimulator.Data;
using SupportMax.Saas.SimulatorControl;

namespace SupportMax.Saas.SalesforceSimulator.Rest;

/// <summary>Rows that somebody else holds, when the fault plan says so.</summary>
internal sealed class RowLocks(FaultPlan faults)
{
    public void Try()
    {
        if (faults.Draws("lock"))
            throw new SalesforceException(400, "UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record or 1 records");
    }
}
