/** The verbs with which a standard duty's title may start; a new one is added here on purpose. */
export const allowedVerbs: ReadonlySet<string> = new Set(
  (
    'Administer Agree Align Allocate Analyse Appoint Approve Arrange Assess Assign Assure ' +
    'Automate Balance Benchmark Build Buy Calculate Carry Chair Check Choose Coach Control ' +
    'Coordinate Correct Decide Defend Define Design Develop Direct Document Drive Encourage ' +
    'Ensure Explain Find Form Foster Govern Guide Hold Identify Improve Inform Inspect ' +
    'Integrate Introduce Investigate Keep Launch Lead Look Maintain Manage Measure Meet Monitor ' +
    'Negotiate Organise Oversee Plan Prepare Prioritise Promote Protect Raise Recognise ' +
    'Recommend Recruit Redesign Reduce Release Report Represent Resolve Review Run Scale ' +
    'Schedule Secure Select Set Staff Stand Standardise Steer Streamline Support Test Track ' +
    'Translate Uphold Work'
  ).split(' '),
)
