# Written by `python -m generator generate` from the description; it overwrites changes.
"""The service's error codes: what they mean, and what to do about them.

Exceptions look their code up here when their meaning or remedy is read; nothing else imports this module.
"""

from __future__ import annotations

from .error_codes import Catalogue, ErrorCode

_CATALOGUE = Catalogue(
    {
        "AS.0001": (((400,), "The message is not well formed.", "Compare the request with the reference."),),
        "IAM.0001": (
            ((401,), "IAM does not know the caller.", "Check user, password and account, or the token or keys."),
        ),
        "IAM.0002": (((403,), "The caller may not do this.", "Have the permission in IAM granted."),),
        "IAM.0003": (
            ((403,), "A policy does not allow this action.", "Have the action added to a policy of the user."),
        ),
        "IAM.0004": (
            (
                (404,),
                "The requested resource does not exist.",
                "Correct the ID or the name; otherwise contact technical support.",
            ),
        ),
        "IAM.0005": (
            (
                (409,),
                "What is to be stored contradicts what is there.",
                "Check names and IDs; otherwise contact technical support.",
            ),
        ),
        "IAM.0006": (
            (
                (500,),
                "IAM failed because of an internal error.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "IAM.0007": (
            ((400,), "A parameter of the request is not acceptable.", "Correct the parameter that the message names."),
        ),
        "IAM.0008": (((400,), "The QR code has not been scanned.", "Scan it first."),),
        "IAM.0009": (
            (
                (400,),
                "The token in X-Subject-Token is not valid.",
                "Send the token to be examined, whole, in X-Subject-Token.",
            ),
        ),
        "IAM.0010": (((400,), "Another user has scanned the QR code.", "Nothing needs to be done."),),
        "IAM.0011": (
            ((400,), "The body does not have the form that IAM expects.", "Compare the body with the reference."),
        ),
        "IAM.0012": (
            (
                (429,),
                "Requests are sent faster than IAM allows.",
                "Wait a while, and use each token for as long as it is valid.",
            ),
        ),
        "IAM.0020": (
            ((410,), "Authentication has moved to another region.", "Nothing needs to be done; the system adapts."),
        ),
        "IAM.0061": (
            ((401,), "The user is locked, for example after wrong passwords.", "Try again when the lock has ended."),
        ),
        "IAM.0062": (((401,), "The password is wrong.", "Use the right password; further wrong ones lock the user."),),
        "IAM.0063": (
            ((401,), "The access token was not accepted.", "Contact technical support, with the request ID."),
        ),
        "IAM.0064": (((401,), "The access token is not for this request.", "Check the user's permissions."),),
        "IAM.0066": (((401,), "The time of the token is over.", "Fetch a new token."),),
        "IAM.0067": (((401,), "The token is wrong.", "Fetch a new token, and send it unchanged."),),
        "IAM.0072": (((400,), "A field that must be there is missing.", "Add the field that the message names."),),
        "IAM.0073": (
            ((400,), "A field has a value that is not acceptable.", "Correct the field that the message names."),
        ),
        "IAM.0077": (
            (
                (400,),
                "The type of the policy is not one that exists.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "IAM.0080": (((403,), "The user of these keys is disabled.", "Ask the account's security administrator."),),
        "IAM.0081": (
            (
                (403,),
                "The user may only use the console, not the API.",
                "Have programmatic access granted by the security administrator.",
            ),
        ),
        "IAM.0082": (((403,), "The user is not enabled.", "Ask the account's security administrator."),),
        "IAM.0083": (
            ((403,), "The user may not enter this private region.", "Choose another region, or ask its administrator."),
        ),
        "IAM.1101": (((400,), "The body is empty or too large.", "Keep the body between 1 byte and 32 KB."),),
        "IAM.1102": (
            ((400,), "A value in the body is not as documented.", "Correct the value that the message names."),
        ),
        "IAM.1103": (((400,), "A value is missing from the body.", "Add the value that the message names."),),
        "IAM.1104": (
            ((400,), "The access key has been banned.", "See whether the key still exists; use another one."),
        ),
        "IAM.1105": (((400,), "The access key is too old.", "Create a new access key."),),
        "IAM.1106": (
            ((400,), "No user belongs to the access key.", "See whether the key's user or agency still exists."),
        ),
        "IAM.1107": (((400,), "The access key is switched off.", "Enable the key, or use another one."),),
        "IAM.1108": (((400,), "The time of the temporary key is over.", "Fetch a new temporary key."),),
        "IAM.1109": (
            (
                (400,),
                "The project is not to be found.",
                "Check the project in the body or the token; otherwise contact technical support.",
            ),
        ),
        "ModelArts.0010": (
            (
                (500,),
                "ModelArts failed because of an internal error.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.0101": (
            (
                (400,),
                "An argument is missing or not acceptable; the message names it.",
                "Correct the argument that the message names.",
            ),
        ),
        "ModelArts.0102": (
            (
                (400,),
                "No workspace has this ID.",
                "Use the ID of a workspace that exists, or leave it out for the default one.",
            ),
        ),
        "ModelArts.0103": (
            (
                (),
                "A training or visualization job cannot be created or listed as asked, for example because its name is taken.",
                "Act on the message; for a taken name, choose another.",
            ),
        ),
        "ModelArts.0104": (
            (
                (400,),
                "A parameter has a value that is not accepted.",
                "Compare the parameters with their documented ranges and patterns.",
            ),
        ),
        "ModelArts.0105": (
            (
                (),
                "The job, its version or its configuration does not allow this operation, for example because of its status.",
                "Look at the status of the job, and repeat the call when it allows the operation.",
            ),
        ),
        "ModelArts.0107": (
            (
                (400,),
                "Parameters of the request have values that are out of range.",
                "Correct the parameters that the message names.",
            ),
        ),
        "ModelArts.0108": (
            (
                (403,),
                "This operation needs a permission that the caller lacks.",
                "Have the permission for the API or for OBS granted to the caller.",
            ),
        ),
        "ModelArts.0109": (((500,), "The account may not use alarms.", "Call the alarm API as the administrator."),),
        "ModelArts.0112": (
            ((401,), "The role of the user does not allow this.", "Have the user's role extended."),
            (
                (403,),
                "The rules of the workspace forbid this.",
                "Have the permission in this workspace granted, or use another workspace.",
            ),
        ),
        "ModelArts.0113": (
            (
                (400,),
                "The quota leaves no room for another notebook.",
                "Delete a notebook that is not needed, or ask for a larger quota.",
            ),
        ),
        "ModelArts.0116": (
            ((100,), "The request would go beyond a quota.", "Ask the administrator for a larger quota."),
        ),
        "ModelArts.0118": (
            ((400,), "The request would exceed a quota.", "Free resources that are idle, or apply for a larger quota."),
        ),
        "ModelArts.0201": (((401,), "The request carries no token.", "Send a token in the header X-Auth-Token."),),
        "ModelArts.0202": (((401,), "The token is too old.", "Fetch a new token from IAM."),),
        "ModelArts.0203": (
            ((401,), "The token cannot be parsed.", "Fetch a new token from IAM and send it unchanged."),
            ((403,), "The token is refused.", "Fetch a new token from IAM, then repeat the request."),
        ),
        "ModelArts.0204": (
            ((400,), "The token is not for a project.", "Fetch a token whose scope is the project."),
            ((401,), "The token could not be parsed.", "Fetch a new token from IAM and send it unchanged."),
        ),
        "ModelArts.0205": (
            (
                (401,),
                "The header Authorization is missing.",
                "Call the URL that belongs to the AppCode, with its header; otherwise contact technical support.",
            ),
        ),
        "ModelArts.0206": (
            (
                (401,),
                "The header Authorization does not have the expected form.",
                "Call the URL that belongs to the AppCode, with its header as documented; otherwise contact technical support.",
            ),
            ((403,), "The access key or its secret is wrong.", "Check the access keys, or use a token that is valid."),
        ),
        "ModelArts.0207": (
            (
                (401,),
                "The token says nothing about a project in this region.",
                "Fetch a token whose scope is a project of this region.",
            ),
        ),
        "ModelArts.0208": (
            (
                (401,),
                "The header Authorization could not be verified.",
                "Check the AppCode or the signature and the URL; otherwise contact technical support.",
            ),
        ),
        "ModelArts.0209": (
            ((401,), "The header appId is missing.", "Call the service through the URL that API Gateway shows."),
        ),
        "ModelArts.0210": (
            ((400,), "The project ID is not a valid one.", "Correct the project ID in the URL."),
            ((401,), "The header apiId is missing.", "Call the service through the URL that API Gateway shows."),
            (
                (403,),
                "The token is for another project than the URL names.",
                "Fetch the token for the project whose ID the URL has.",
            ),
        ),
        "ModelArts.0212": (((401,), "The token names no project.", "Fetch a token with a project as its scope."),),
        "ModelArts.0420": (
            ((400,), "Reading the agency went wrong.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.0421": (
            ((400,), "Setting up the agency went wrong.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.0422": (
            ((400,), "Listing the users went wrong.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.0423": (
            (
                (400,),
                "The terms of the service have not been agreed to.",
                "Agree to them in the console; otherwise contact technical support.",
            ),
        ),
        "ModelArts.0424": (
            (
                (400,),
                "The user has been authorized before.",
                "Delete the present authorization first, then add the new one.",
            ),
        ),
        "ModelArts.0425": (
            (
                (400,),
                "Storing the authorization of the user went wrong.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.0426": (
            (
                (400,),
                "Removing the authorization of the user went wrong.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.0427": (
            (
                (400,),
                "Reading the authorization of the user went wrong.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.0428": (
            ((400,), "Changing the agency went wrong.", "Contact technical support, with the request ID."),
            ((401,), "The user has not been authorized.", "Set up an agency for the user."),
        ),
        "ModelArts.0429": (((400,), "There is no authorization for this user ID.", "Correct the user_id."),),
        "ModelArts.0430": (
            (
                (400,),
                "The permissions of the agency could not be listed.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.0431": (
            ((400,), "Reading the quota of agencies went wrong.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.1002": (
            (
                (400,),
                "An operation on OBS did not succeed.",
                "Check whether OBS is available, then repeat the request.",
            ),
        ),
        "ModelArts.1003": (
            (
                (400,),
                "The account is expired or frozen, or the user may not do this in OBS.",
                "Check the state of the account, and the user's permissions for the bucket.",
            ),
        ),
        "ModelArts.1120": (
            ((400,), "The parameters did not pass verification.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.2750": (
            ((400,), "An evaluation job of this name exists.", "Give the evaluation job another name."),
        ),
        "ModelArts.2751": (((400,), "A training job of this name exists.", "Give the training job another name."),),
        "ModelArts.2752": (
            (
                (400,),
                "This name and version belong to an algorithm already.",
                "Choose another name or version for the algorithm.",
            ),
        ),
        "ModelArts.2753": (
            (
                (400,),
                "The input or output channels are not described as they should be.",
                "Check the names, local directories and remote locations of inputs and outputs.",
            ),
        ),
        "ModelArts.2754": (
            (
                (400,),
                "More than one output is to be hosted by ModelArts.",
                "Leave hosting to one output, and give the others an OBS path.",
            ),
        ),
        "ModelArts.2755": (
            ((400,), "The request names an algorithm that is not there.", "Check the algorithm's ID and the project."),
        ),
        "ModelArts.2756": (
            ((400,), "A subscribed algorithm has this name already.", "Choose another name for the algorithm."),
        ),
        "ModelArts.2757": (
            (
                (400,),
                "The code directory is not a usable path.",
                "Give a folder that exists in OBS and ends with a slash.",
            ),
        ),
        "ModelArts.2758": (
            (
                (400,),
                "The boot file is not a usable path.",
                "Give a file that exists in OBS, below the code directory.",
            ),
        ),
        "ModelArts.2759": (
            (
                (400,),
                "The code directory holds too many files.",
                "Keep only the files that training needs in the code directory.",
            ),
        ),
        "ModelArts.2760": (
            ((400,), "The code directory is nested too deeply.", "Flatten the folders below the code directory."),
        ),
        "ModelArts.2761": (
            (
                (400,),
                "The total size of the files in the code directory is too large.",
                "Move data and other large files out of the code directory.",
            ),
        ),
        "ModelArts.2762": (((400,), "A flavor of this code exists.", "Choose another flavor code."),),
        "ModelArts.2763": (
            ((400,), "The flavor cannot be used for this.", "Choose a flavor from the list of flavors for training."),
        ),
        "ModelArts.2764": (
            (
                (400,),
                "The query has a parameter that is not accepted.",
                "Correct the query parameter that the message names.",
            ),
        ),
        "ModelArts.2765": (
            ((400,), "A text parameter has a value outside its preset choices.", "Choose one of the preset values."),
        ),
        "ModelArts.2766": (((400,), "A parameter lacks its default value.", "Give a default value."),),
        "ModelArts.2767": (((400,), "Two parameters have one name.", "Rename one of the parameters."),),
        "ModelArts.2768": (
            ((400,), "A default value is not of its parameter's type.", "Correct the default value or the type."),
        ),
        "ModelArts.2769": (
            ((400,), "A default value lies outside its parameter's range.", "Choose a default value within the range."),
        ),
        "ModelArts.2770": (
            ((400,), "The range of a parameter is not a valid one.", "Correct the bounds of the range."),
        ),
        "ModelArts.2771": (
            ((400,), "The caller may not change this.", "Have the permission to change it granted to the user."),
        ),
        "ModelArts.2772": (
            (
                (400,),
                "The algorithm was not created, since its code cannot be relied upon.",
                "Select the code directory and the boot file again.",
            ),
        ),
        "ModelArts.2773": (
            (
                (400,),
                "An object in OBS could not be read.",
                "Check that the file exists and that you have permission to read it.",
            ),
        ),
        "ModelArts.2774": (
            (
                (400,),
                "Hyperparameters could not be recognized; recognition is a beta feature.",
                "Enter the hyperparameters by hand.",
            ),
        ),
        "ModelArts.2775": (
            ((400,), "No training job has this ID in this project.", "Check the job ID and the project ID."),
        ),
        "ModelArts.2776": (((204,), "The training job has written no log so far.", "Request the log again later."),),
        "ModelArts.2777": (((204,), "The training job has no metrics so far.", "Request the metrics again later."),),
        "ModelArts.2778": (((400,), "No evaluation job has this ID.", "Correct the ID of the evaluation job."),),
        "ModelArts.2779": (
            ((400,), "No version of the evaluation job has this ID.", "Correct the version ID of the evaluation job."),
        ),
        "ModelArts.2780": (
            ((400,), "No AI engine has this ID.", "Choose an engine from the list of engines for training."),
        ),
        "ModelArts.2781": (
            ((400,), "There is no flavor with this code.", "Choose a flavor from the list of flavors for training."),
        ),
        "ModelArts.2782": (
            ((400,), "No version of the dataset has this ID.", "Correct the version ID of the dataset."),
        ),
        "ModelArts.2783": (((400,), "No dataset has this ID, as training sees it.", "Correct the dataset ID."),),
        "ModelArts.2784": (((403,), "The token was refused.", "Fetch a new token from IAM for this project."),),
        "ModelArts.2785": (
            (
                (403,),
                "ModelArts has not been authorized to act for this account.",
                "Add an authorization in the settings of the ModelArts console.",
            ),
        ),
        "ModelArts.2786": (
            (
                (404,),
                "The URL and the token name different projects.",
                "Use a token of the project in the URL, or correct the URL.",
            ),
        ),
        "ModelArts.2787": (
            ((400,), "The body is not the JSON that is expected.", "Check the syntax of the body, and its fields."),
        ),
        "ModelArts.2788": (
            (
                (400,),
                "A parameter of the request is not accepted; the message names it.",
                "Correct the parameter that the message names.",
            ),
        ),
        "ModelArts.2789": (
            ((400,), "The list cannot be filtered by this.", "Filter by one of the documented fields."),
        ),
        "ModelArts.2790": (((400,), "The list cannot be sorted by this.", "Sort by one of the documented fields."),),
        "ModelArts.2791": (
            (
                (400,),
                "A path is not a usable OBS path; the message says why.",
                "Correct the path, and check that bucket and folder exist.",
            ),
        ),
        "ModelArts.2792": (
            (
                (400,),
                "The boot file is not part of the package.",
                "Set boot_file to a file of the package that package_id names.",
            ),
        ),
        "ModelArts.2793": (
            (
                (400,),
                "More instances are requested than the flavor allows.",
                "Ask for fewer instances, or choose another flavor.",
            ),
        ),
        "ModelArts.2794": (((400,), "The URL of the model is not valid.", "Correct the model's URL."),),
        "ModelArts.2795": (
            ((400,), "The model could not be fetched.", "Check that the model exists and is complete."),
        ),
        "ModelArts.2796": (
            (
                (409,),
                "In its present status the job cannot be stopped.",
                "Look at the job's status; a job that has ended needs no stopping.",
            ),
        ),
        "ModelArts.2797": (
            (
                (400,),
                "The results of the evaluation are not there yet.",
                "Repeat the request when the evaluation has ended.",
            ),
        ),
        "ModelArts.2798": (((400,), "This model cannot be used here.", "Use a model of a supported kind."),),
        "ModelArts.2799": (
            ((429,), "Too many requests came in a short time.", "Wait, then send requests more slowly."),
        ),
        "ModelArts.2801": (((400,), "No federation has this ID.", "Correct the federation's ID."),),
        "ModelArts.2802": (
            ((400,), "The path in codeDir is not a usable one.", "Correct codeDir to a folder that exists."),
        ),
        "ModelArts.2803": (
            (
                (405,),
                "The URL does not support this HTTP method.",
                "Use the method that the reference gives for the URL.",
            ),
        ),
        "ModelArts.2804": (
            (
                (400,),
                "The user may not authorize all users of the account.",
                "Grant the IAM permission, or ask the account's administrator to do so.",
            ),
        ),
        "ModelArts.2805": (
            ((400,), "An invitation goes to the IAM user of the caller's own account.", "Take that user off the list."),
        ),
        "ModelArts.2806": (
            (
                (400,),
                "A job with a custom image lacks its command or its image URL.",
                "Give both command and engine.image_url.",
            ),
        ),
        "ModelArts.2807": (((400,), "This key cannot be searched by.", "Search by one of the documented keys."),),
        "ModelArts.2808": (
            ((400,), "This operator is not available in a search.", "Use one of the documented operators."),
        ),
        "ModelArts.2809": (
            ((400,), "This value cannot be searched for.", "Correct the value for its key and operator."),
        ),
        "ModelArts.2810": (
            (
                (400,),
                "SWR returned no information about the custom image.",
                "Check the image's URL, and your permission to read it.",
            ),
        ),
        "ModelArts.2811": (
            ((400,), "SWR did not share the custom image.", "Check the image's URL, and that it is yours to share."),
        ),
        "ModelArts.2812": (((400,), "There is no such action.", "Use one of the documented values of action_type."),),
        "ModelArts.2813": (((409,), "The job cannot be started over.", "Check the action, and the job's status."),),
        "ModelArts.2814": (
            (
                (400,),
                "The job does not fulfil the constraints of its algorithm.",
                "Bring engine, parameters and channels in line with the algorithm.",
            ),
        ),
        "ModelArts.2815": (
            (
                (400,),
                "A quota of this resource is used up.",
                "Delete or stop what you do not need, or apply for a larger quota.",
            ),
        ),
        "ModelArts.2816": (
            ((400,), "A parameter is larger than allowed.", "Lower the value to the limit that the message gives."),
        ),
        "ModelArts.2817": (
            (
                (400,),
                "The algorithm is still being created and cannot be shared.",
                "Share it when its creation is finished.",
            ),
        ),
        "ModelArts.2818": (
            ((400,), "No log file has been written so far.", "Read the log when the job has run for a while."),
        ),
        "ModelArts.2819": (
            (
                (400,),
                "The log file has been deleted, its time being up.",
                "For the next job set log_export_path, so that logs stay in OBS.",
            ),
        ),
        "ModelArts.2820": (((400,), "The place of the log is not known.", "Read the log through the older API."),),
        "ModelArts.2821": (((400,), "An algorithm of this name exists.", "Give the algorithm another name."),),
        "ModelArts.2822": (
            ((400,), "The job has no path for exporting logs.", "Set log_export_path when you create the job."),
        ),
        "ModelArts.2823": (
            (
                (400,),
                "The domain ID of the request is not the one in the configuration.",
                "Make the domain ID in the request header that of the configuration file.",
            ),
        ),
        "ModelArts.2824": (((400,), "A metric of the search is listed twice.", "List each metric once."),),
        "ModelArts.2825": (
            (
                (400,),
                "A parameter's value is of another type than documented.",
                "Send the value in its documented type.",
            ),
        ),
        "ModelArts.2826": (
            (
                (400,),
                "The parameters of the hyperparameter search are not accepted.",
                "Correct the parameters of the search.",
            ),
        ),
        "ModelArts.2827": (
            ((400,), "Failures are analyzed only for jobs that failed.", "Ask for the analysis of a failed job."),
        ),
        "ModelArts.2828": (
            (
                (400,),
                "The cause of the failure could not be found.",
                "Read the job's log; otherwise contact technical support.",
            ),
        ),
        "ModelArts.2829": (((400,), "An engine of this name exists.", "Give the engine another name."),),
        "ModelArts.2830": (((400,), "A job with a custom image lacks its engine_id.", "Set engine_id."),),
        "ModelArts.2831": (
            ((400,), "There is no analysis to comment on.", "Comment on a failed job that has been analyzed."),
        ),
        "ModelArts.2832": (
            ((400,), "This version of the engine is no longer offered.", "Choose a newer version of the engine."),
        ),
        "ModelArts.2833": (
            (
                (400,),
                "The user has as many jobs on the free flavor as allowed.",
                "Delete a job that uses the free flavor, or choose another flavor.",
            ),
        ),
        "ModelArts.2834": (
            ((400,), "Remote data of this type cannot be used.", "Use a data type that the reference lists."),
        ),
        "ModelArts.2835": (
            (
                (400,),
                "Measuring the input took too long.",
                "Find out the size of the folder in OBS or in the file system yourself.",
            ),
        ),
        "ModelArts.2836": (((404,), "There is no such URL.", "Compare the path with the reference."),),
        "ModelArts.2837": (
            (
                (400,),
                "The account is frozen or restricted.",
                "Pay the outstanding amount, or ask the account's administrator.",
            ),
        ),
        "ModelArts.2838": (((400,), "A fine-grained policy forbids this.", "Change the policy in IAM."),),
        "ModelArts.2839": (
            (
                (400,),
                "The advanced settings for MindSpore are not valid.",
                "Correct the settings that the message names.",
            ),
        ),
        "ModelArts.2840": (
            ((400,), "The flavor fits neither the engine nor the resource policy.", "Choose another flavor."),
        ),
        "ModelArts.2841": (((400,), "An experiment of this name exists.", "Give the experiment another name."),),
        "ModelArts.2842": (((400,), "No training experiment has this ID.", "Correct the ID of the experiment."),),
        "ModelArts.2843": (
            ((400,), "The VPC endpoint could not be queried.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.2844": (
            (
                (400,),
                "The policy of the VPC endpoint could not be changed.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.2845": (((400,), "The image is larger than allowed.", "Make the image in SWR smaller."),),
        "ModelArts.2846": (
            ((400,), "The experiment is for jobs of another type.", "Choose an experiment of the job's type."),
        ),
        "ModelArts.2847": (
            (
                (400,),
                "In its current status, the edge node cannot take part in federated training.",
                "Choose an edge node that is available.",
            ),
        ),
        "ModelArts.2848": (
            ((400,), "The edge node could not be queried.", "Correct edge_node_id, or choose another node."),
        ),
        "ModelArts.2849": (((400,), "The federation is full.", "Join a federation that has room."),),
        "ModelArts.2850": (
            ((400,), "An activity of this name exists in the federation.", "Give the activity another name."),
        ),
        "ModelArts.2851": (
            ((400,), "You already take part in this activity.", "Choose an activity that you have not joined."),
        ),
        "ModelArts.2852": (
            ((403,), "Participants of a federation may not do this.", "Ask the federation's owner to do it."),
        ),
        "ModelArts.2853": (
            ((400,), "The activity cannot go from its present status to this one.", "Leave the status as it is."),
        ),
        "ModelArts.2854": (
            ((400,), "This kind of remote storage cannot be a channel.", "Use a kind that is supported, such as OBS."),
        ),
        "ModelArts.2855": (
            (
                (400,),
                "A job cannot run as this user outside a dedicated pool.",
                "Use a larger user ID, or a dedicated pool.",
            ),
        ),
        "ModelArts.2856": (
            (
                (400,),
                "The algorithm's image belongs to someone else, so it cannot be published in the gallery.",
                "Publish an algorithm with your own image.",
            ),
        ),
        "ModelArts.2857": (
            (
                (400,),
                "The local_code_dir is not accepted; the message says why.",
                "Give an absolute path that the message's rule allows.",
            ),
        ),
        "ModelArts.2858": (
            ((400,), "This cannot be done now or here; the message says why.", "Follow the hint in the message."),
        ),
        "ModelArts.2859": (
            (
                (400,),
                "The working_dir is not accepted; the message says why.",
                "Give an absolute path that the message's rule allows.",
            ),
        ),
        "ModelArts.2878": (
            (
                (409,),
                "The job's status changed while the request was handled.",
                "Read the job again, then repeat the request.",
            ),
        ),
        "ModelArts.2879": (
            ((400,), "Only jobs of the runtime type debug can do this.", "Create the job with runtime_type debug."),
        ),
        "ModelArts.2880": (((400,), "The job's image is being saved already.", "Wait for the present saving to end."),),
        "ModelArts.2881": (((404,), "No saving of an image is known for this task.", "Correct the task ID."),),
        "ModelArts.2883": (
            (
                (400,),
                "An image can be saved only while the job's secondary phase is Running.",
                "Wait until the job runs, then save the image.",
            ),
        ),
        "ModelArts.2884": (
            ((400,), "An image of this name and tag exists.", "Choose a name or tag that is new in the namespace."),
        ),
        "ModelArts.2885": (
            (
                (400,),
                "SWR could not be used in the name of the user.",
                "Check that the namespace exists, and that the user has permission to push to it.",
            ),
        ),
        "ModelArts.2886": (
            ((400,), "The pool does not support training jobs.", "Choose a pool whose scope includes training."),
        ),
        "ModelArts.2887": (
            ((400,), "The pool does not run at present.", "Wait for the pool to run, or choose another."),
        ),
        "ModelArts.2889": (((400,), "The pool could not be queried.", "Correct the pool's ID."),),
        "ModelArts.2890": (((404,), "There is no such pool.", "Correct the pool's ID, or create the pool."),),
        "ModelArts.2891": (
            (
                (400,),
                "The workspace could not be used; the message contains its error.",
                "Act on the error in the message.",
            ),
        ),
        "ModelArts.2950": (
            ((500,), "Training failed for an unknown reason.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.2951": (
            ((500,), "The dataset service did not do its part.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.2952": (
            ((500,), "The database did not do its part.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.2953": (((500,), "IAM did not do its part.", "Contact technical support, with the request ID."),),
        "ModelArts.2954": (
            ((500,), "The workspace service did not do its part.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.2955": (((500,), "AOM did not do its part.", "Contact technical support, with the request ID."),),
        "ModelArts.2956": (
            (
                (500,),
                "AIG, a service behind training, did not do its part.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.2957": (((500,), "SMN did not do its part.", "Contact technical support, with the request ID."),),
        "ModelArts.2958": (((500,), "OBS did not do its part.", "Contact technical support, with the request ID."),),
        "ModelArts.2959": (
            (
                (500,),
                "MAOS, a service behind training, did not do its part.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3001": (((404,), "No model has this ID.", "Correct the model's ID."),),
        "ModelArts.3002": (((409,), "A model of this name and version exists.", "Choose another name or version."),),
        "ModelArts.3003": (
            ((404,), "The names of the models could not be listed.", "Check that you work in the right account."),
        ),
        "ModelArts.3006": (
            (
                (500,),
                "The model was not published, since its record could not be stored.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3009": (
            (
                (500,),
                "The model is in use by a service and cannot be deleted.",
                "Delete the services that use the model, then the model.",
            ),
        ),
        "ModelArts.3010": (((403,), "The caller may not copy this model.", "Check the token and the model's ID."),),
        "ModelArts.3015": (
            (
                (400,),
                "The model's configuration file breaks the rules for it.",
                "Correct config.json, or initial_config, according to its specification.",
            ),
        ),
        "ModelArts.3016": (
            (
                (400,),
                "The model's configuration has a field, type or format that is not known.",
                "Correct the field that the message names.",
            ),
        ),
        "ModelArts.3017": (
            ((400,), "The place of the model's files breaks the rules for it.", "Correct source_location."),
        ),
        "ModelArts.3019": (((404,), "There is no such mode of input and output.", "Choose a mode that exists."),),
        "ModelArts.3020": (
            ((409,), "A mode of input and output of this name exists.", "Choose another name for the mode."),
        ),
        "ModelArts.3021": (((404,), "There is no such template.", "Choose a template that exists."),),
        "ModelArts.3022": (((409,), "The template exists already.", "Choose another template."),),
        "ModelArts.3023": (
            (
                (400,),
                "A label of the model is not well formed.",
                "Begin the label with a letter, and use at most 64 letters, digits and underscores.",
            ),
        ),
        "ModelArts.3024": (
            ((400,), "The templateInputs do not suit the template.", "Give the inputs that the template asks for."),
        ),
        "ModelArts.3025": (
            (
                (400,),
                "The user may share with single users only, not with all.",
                "Have the administrator, or an account on the whitelist, share it with everybody.",
            ),
        ),
        "ModelArts.3026": (
            (
                (400,),
                "A template uses this mode of input and output, so it stays.",
                "Remove the mode from the template, then delete it.",
            ),
        ),
        "ModelArts.3027": (
            (
                (400,),
                "The template uses a private mode of another user, which cannot be shared.",
                "Use another mode in the template.",
            ),
        ),
        "ModelArts.3028": (
            (
                (400,),
                "The model was not published: its mode of input and output is missing.",
                "Select a mode, then publish the model.",
            ),
        ),
        "ModelArts.3029": (
            (
                (400,),
                "A model from a template was to be published without the template's ID.",
                "Give the template's ID.",
            ),
        ),
        "ModelArts.3030": (
            ((400,), "A built-in mode of the template was to be changed.", "Leave the mode of the template as it is."),
        ),
        "ModelArts.3031": (
            (
                (400,),
                "Sharing cannot be withdrawn, since nothing is shared with others.",
                "Check with whom the image is shared.",
            ),
        ),
        "ModelArts.3032": (
            ((400,), "The image cannot be shared with the administrator.", "Check the permissions of the image."),
        ),
        "ModelArts.3033": (((400,), "The template was not published: it has no label.", "Give the template a label."),),
        "ModelArts.3034": (
            ((400,), "The template was not published: its field template is empty.", "Fill in the field template."),
        ),
        "ModelArts.3035": (
            ((400,), "The configuration cannot be previewed from nothing.", "Set source_location or preview_config."),
        ),
        "ModelArts.3036": (((400,), "A mandatory parameter is missing.", "Set the parameter that the message names."),),
        "ModelArts.3037": (
            ((400,), "A parameter's value is not valid.", "Correct the parameter that the message names."),
        ),
        "ModelArts.3038": (((400,), "With isSpecific set, domainId must be set as well.", "Set domainId."),),
        "ModelArts.3039": (
            ((400,), "Two inputs of the template have one input_id.", "Give each input an input_id of its own."),
        ),
        "ModelArts.3040": (
            ((400,), "With yum or apt-get a version can only be matched exactly.", "Set restraint to EXACT."),
        ),
        "ModelArts.3041": (
            (
                (400,),
                "With conda or pip the constraint of a version is one of three.",
                "Set restraint to EXACT, ATLEAST or ATMOST.",
            ),
        ),
        "ModelArts.3043": (
            (
                (500,),
                "The user lacks the right to set access lists of objects in OBS.",
                "Grant obs:object:PutObjectAcl, then repeat the request.",
            ),
        ),
        "ModelArts.3044": (
            ((500,), "The model's file is larger than can be imported.", "Keep the file at 20 GB or less."),
        ),
        "ModelArts.3045": (((500,), "A parameter has no value.", "Set the parameter that the message names."),),
        "ModelArts.3047": (((500,), "Models made by ExeML cannot be converted.", "Choose a model of another origin."),),
        "ModelArts.3048": (
            (
                (500,),
                "The model cannot be converted before its import has ended.",
                "Convert it when its status is normal.",
            ),
        ),
        "ModelArts.3049": (
            ((500,), "The model belongs to someone else and cannot be converted.", "Convert only models of your own."),
        ),
        "ModelArts.3050": (
            (
                (500,),
                "Temporary credentials of the user could not be obtained.",
                "Check the token, or fetch a new one.",
            ),
        ),
        "ModelArts.3052": (
            ((500,), "The type of chip is not one that can be used.", "Choose GPU, Arm or the general type."),
        ),
        "ModelArts.3053": (
            ((500,), "The type of model is not one that can be used.", "Choose a type that the reference lists."),
        ),
        "ModelArts.3054": (((500,), "There is no such task.", "Correct the task's ID; it may have been deleted."),),
        "ModelArts.3055": (
            ((500,), "The task is still running, so it cannot be deleted.", "Delete it when it has ended."),
        ),
        "ModelArts.3056": (
            (
                (500,),
                "The name of the task breaks the rules for it.",
                "Use 2 to 24 lowercase letters, digits and hyphens; begin with a letter, and do not end with a hyphen.",
            ),
        ),
        "ModelArts.3057": (
            (
                (500,),
                "The description of the task breaks the rules for it.",
                "Use 1 to 100 characters, without punctuation such as commas, quotes, periods, ampersands and brackets.",
            ),
        ),
        "ModelArts.3058": (
            ((500,), "The input of the task breaks the rules for it.", "Correct the input according to the message."),
        ),
        "ModelArts.3059": (
            ((500,), "The output of the task is not a usable address.", "Give an HTTP or HTTPS address."),
        ),
        "ModelArts.3060": (
            (
                (500,),
                "The advanced options of the task break the rules for them.",
                "Use plain text without Chinese or special characters, and keep values below 4000.",
            ),
        ),
        "ModelArts.3061": (
            ((500,), "The log of the task is requested with wrong bounds.", "Let offset and lines be 0 or more."),
        ),
        "ModelArts.3062": (((500,), "A task of this name exists.", "Choose another name for the task."),),
        "ModelArts.3063": (
            (
                (400,),
                "The mode belongs to a template that is shared, so it stays shared.",
                "Withdraw the template first, then the mode.",
            ),
        ),
        "ModelArts.3064": (
            (
                (500,),
                "The deep learning framework is not one that can be used.",
                "Choose a framework that the reference lists.",
            ),
        ),
        "ModelArts.3065": (
            (
                (500,),
                "The runtime stays as it is while the model's image is being built.",
                "Change it when the image is built.",
            ),
        ),
        "ModelArts.3070": (
            (
                (400,),
                "The subscribed model is not of this account.",
                "Check the domain ID, if necessary with the provider of the model.",
            ),
        ),
        "ModelArts.3071": (((404,), "There is no such subscription.", "Subscribe to the model first."),),
        "ModelArts.3072": (
            ((400,), "The model is your own, so you cannot subscribe to it.", "Subscribe from another account."),
        ),
        "ModelArts.3073": (((409,), "You have the model already.", "Use the model that you have."),),
        "ModelArts.3074": (((400,), "A subscribed model cannot be deleted.", "Cancel the subscription instead."),),
        "ModelArts.3075": (
            (
                (403,),
                "You cannot add versions to a subscribed model.",
                "Create the new version of one of your own models.",
            ),
        ),
        "ModelArts.3076": (
            (
                (400,),
                "The model is not intended for edge services and cannot be deployed to them.",
                "Use a model whose install_type includes edge services.",
            ),
        ),
        "ModelArts.3077": (
            ((400,), "A subscribed model cannot be sent to edge services.", "Use a model that is not subscribed."),
        ),
        "ModelArts.3078": (
            (
                (400,),
                "The model's status does not let it be sent to edge services.",
                "Wait for a normal status, or import the model again.",
            ),
        ),
        "ModelArts.3079": (
            (
                (400,),
                "A license is bound to the model, so the subscription stays.",
                "Delete the license, then cancel the subscription.",
            ),
        ),
        "ModelArts.3080": (
            ((404,), "There is no such optimization of a model.", "Correct the ID of the optimization."),
        ),
        "ModelArts.3301": (
            (
                (500,),
                "The image was not built.",
                "Check the files that the image is built from; otherwise contact technical support.",
            ),
        ),
        "ModelArts.3501": (
            ((500,), "The service was not deployed.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3502": (((404,), "There is no such service.", "Correct the service's name or ID."),),
        "ModelArts.3503": (((409,), "A service of this name exists.", "Choose another name for the service."),),
        "ModelArts.3504": (
            ((500,), "The service was not deleted.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3505": (
            ((500,), "The service was not updated.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3506": (
            (
                (500,),
                "The model is not there, or the service could not be updated.",
                "Correct the model's ID; otherwise contact technical support.",
            ),
        ),
        "ModelArts.3507": (((404,), "There is no such model.", "Correct the model's ID."),),
        "ModelArts.3508": (
            (
                (500,),
                "What monitoring says about the service could not be read.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3509": (
            ((500,), "The edge nodes could not be listed.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3511": (
            ((500,), "The tags of edge nodes could not be listed.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3514": (
            ((400,), "For a batch service, the model needs input_params.", "Give the model its input_params."),
        ),
        "ModelArts.3515": (
            ((400,), "The model is not published yet and cannot be deployed.", "Deploy it when the model is ready."),
        ),
        "ModelArts.3516": (((400,), "One version of a model is listed twice.", "List each version once."),),
        "ModelArts.3518": (
            (
                (400,),
                "A service that this needs is not enabled or not authorized.",
                "Enable the service, and authorize ModelArts to use it.",
            ),
        ),
        "ModelArts.3519": (
            (
                (400,),
                "In its present status the service cannot be updated.",
                "Wait until it is neither deploying, running, stopping nor being deleted.",
            ),
        ),
        "ModelArts.3520": (
            (
                (400,),
                "You have as many services of this type as allowed.",
                "Delete services, or ask for a larger quota.",
            ),
        ),
        "ModelArts.3521": (
            ((400,), "As many services of this type run as allowed.", "Stop services, or ask for a larger quota."),
        ),
        "ModelArts.3522": (
            (
                (400,),
                "The services of this type have as many instances as allowed.",
                "Remove instances, or ask for a larger quota.",
            ),
        ),
        "ModelArts.3523": (
            ((400,), "You have subscribed to this service before.", "Use the service; no subscription is needed."),
        ),
        "ModelArts.3524": (
            (
                (400,),
                "The subscription to the service failed; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3525": (
            ((400,), "The service is a shared one and cannot be updated.", "Update only services that are not shared."),
        ),
        "ModelArts.3527": (
            ((400,), "This type of service does not support subscriptions.", "Choose a service of another type."),
        ),
        "ModelArts.3528": (
            ((400,), "The service is your own, so you cannot subscribe to it.", "Use the service as its owner."),
        ),
        "ModelArts.3529": (
            ((400,), "The service has no such model.", "Correct the model's ID to one of the service's models."),
        ),
        "ModelArts.3531": (((400,), "The service has its QR code already.", "Use the present QR code."),),
        "ModelArts.3532": (((400,), "The service has no QR code.", "Create the QR code first."),),
        "ModelArts.3533": (
            (
                (400,),
                "The edge node lacks the requested accelerator.",
                "Choose a node with this GPU or NPU, or add one to the node.",
            ),
        ),
        "ModelArts.3534": (
            (
                (400,),
                "The security group does not let requests through to the service.",
                "Add an inbound rule for TCP, port 8080, from 0.0.0.0/0.",
            ),
        ),
        "ModelArts.3535": (
            ((400,), "The service has no such subservice.", "Correct the name to one of the service's subservices."),
        ),
        "ModelArts.3536": (
            (
                (400,),
                "You have subscribed to this subservice before.",
                "Use the subservice; no subscription is needed.",
            ),
        ),
        "ModelArts.3537": (
            (
                (500,),
                "The request of the billing center (CBC) was not handled.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3538": (
            ((400,), "A service has at most one notification of requirements.", "Keep one notification."),
        ),
        "ModelArts.3539": (((500,), "The URL of the service could not be prepared.", "Check the service's URL."),),
        "ModelArts.3540": (((400,), "The service belongs to someone else.", "Have the owner do it."),),
        "ModelArts.3541": (
            ((400,), "The service has no such error code.", "Correct the code to one of the service's."),
        ),
        "ModelArts.3542": (((400,), "The service has this error code already.", "Choose another code."),),
        "ModelArts.3543": (
            (
                (500,),
                "The request of the billing center (CBC) is not valid.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.3544": (
            (
                (400,),
                "The domain of the URL does not resolve by CNAME.",
                "Check the URL and the DNS entry of its domain.",
            ),
        ),
        "ModelArts.3545": (
            ((400,), "Certificate or private key is not valid.", "Check both, and that they belong together."),
        ),
        "ModelArts.3546": (
            ((500,), "The dedicated resource pool was not created.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3547": (((400,), "There is no such cluster.", "Correct the cluster's ID."),),
        "ModelArts.3548": (
            ((400,), "The syntax of the path is not that of a regular expression.", "Correct the syntax of the path."),
        ),
        "ModelArts.3549": (((400,), "An error code appears twice in the request.", "Give each code once."),),
        "ModelArts.3550": (((400,), "The domain name is taken.", "Choose another domain name."),),
        "ModelArts.3551": (
            ((400,), "An OBS path for input or output is not there.", "Create the path, or correct it."),
        ),
        "ModelArts.3552": (
            ((400,), "The resource ID is too long.", "Keep it within 64 characters; look at RESOURCE_SPEC_CODE."),
        ),
        "ModelArts.3553": (((400,), "You have not subscribed to the service.", "Subscribe to it first."),),
        "ModelArts.3554": (((400,), "A cluster of this name exists.", "Choose another name for the cluster."),),
        "ModelArts.3555": (((403,), "ModelArts may not use ECS for you.", "Authorize ModelArts to use ECS."),),
        "ModelArts.3556": (((400,), "An AI service of this kind cannot be shared.", "Leave the service unshared."),),
        "ModelArts.3559": (
            ((400,), "The service has this source error code already.", "Choose another source error code."),
        ),
        "ModelArts.3560": (((400,), "The project has not subscribed to the subservice.", "Subscribe to it first."),),
        "ModelArts.3561": (((400,), "The quota of nodes is used up.", "Delete nodes, or ask for a larger quota."),),
        "ModelArts.3562": (((400,), "The time of due_time has passed.", "Choose a time in the future."),),
        "ModelArts.3564": (((400,), "The service collects samples already.", "Keep the present collecting task."),),
        "ModelArts.3565": (((400,), "The service collects no samples.", "Create a collecting task first."),),
        "ModelArts.3566": (((400,), "The default workspace stays as it is.", "Change another workspace."),),
        "ModelArts.3567": (
            (
                (400,),
                "OBS refused; the message says why.",
                "Act on the reason; often the account lacks permission to read or write the path.",
            ),
        ),
        "ModelArts.3568": (((400,), "The OBS client failed.", "Contact technical support, with the request ID."),),
        "ModelArts.3572": (((400,), "The URL is not an OBS path.", "Correct the OBS path."),),
        "ModelArts.3573": (
            ((400,), "No bucket can be found in the OBS path.", "Write the path with its bucket first."),
        ),
        "ModelArts.3574": (((400,), "The OBS path could not be verified.", "Correct the OBS path."),),
        "ModelArts.3576": (
            ((400,), "The quota of models could not be read.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3577": (
            ((400,), "The quota of models could not be changed.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3578": (((400,), "The quota of models is used up.", "Delete models, or ask for a larger quota."),),
        "ModelArts.3579": (
            ((500,), "The model could not be read.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3580": (((400,), "Nobody has paid for the model.", "Buy the model first."),),
        "ModelArts.3581": (
            (
                (500,),
                "The certificates for the edge were not created.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3582": (
            (
                (400,),
                "The configuration for the edge was not created.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3583": (
            ((400,), "IEF did not create the edge application.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3584": (
            ((400,), "The edge application was not updated.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3585": (
            (
                (400,),
                "Another edge application uses this port of the host.",
                "Choose another port, or contact technical support.",
            ),
        ),
        "ModelArts.3586": (
            ((400,), "The edge application was not created.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3587": (
            ((400,), "The edge application was not deleted.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3588": (
            (
                (400,),
                "Volumes and environment variables for the edge were not created.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3589": (
            ((400,), "The model does not suit this type of service.", "Choose another type of deployment."),
        ),
        "ModelArts.3590": (
            (
                (400,),
                "The rule is not an expression that can be evaluated.",
                "Write it in the Spring Expression Language, with a Boolean result.",
            ),
        ),
        "ModelArts.3591": (((400,), "A rule appears twice in extend-configs.", "Make the rules differ."),),
        "ModelArts.3592": (
            (
                (400,),
                "The health check of the model is not configured correctly.",
                "Correct the parameters of the health check.",
            ),
        ),
        "ModelArts.3593": (((400,), "The time for using the model is over.", "Buy it or subscribe to it again."),),
        "ModelArts.3594": (
            ((400,), "The IEF instances could not be listed.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3595": (
            ((400,), "IEF did not create the application mesh.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3596": (
            ((400,), "IEF did not update the application mesh.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3597": (
            (
                (400,),
                "The development environment is not authorized to store and use your keys.",
                "Authorize it to store your AK and SK.",
            ),
        ),
        "ModelArts.3598": (((400,), "A node that is not running was selected.", "Select running nodes."),),
        "ModelArts.3610": (((400,), "A parameter is empty.", "Set the parameter that the message names."),),
        "ModelArts.3611": (
            ((400,), "The log of the batch task could not be read.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3612": (
            (
                (400,),
                "The workload of the service was not created or updated; the message has an error code.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.3613": (
            (
                (400,),
                "The API of the service was not registered.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.3620": (
            (
                (400,),
                "The services that belong to it could not be counted.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3801": (
            ((401,), "The user has no AK and SK.", "Add the AK and SK again."),
            (
                (500,),
                "With this token no temporary keys are given.",
                "Fetch a new token from IAM, then repeat the request.",
            ),
        ),
        "ModelArts.3802": (
            (
                (500,),
                "The API group was not created; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3803": (
            ((500,), "The API was not registered; the message says why.", "Act on the reason that the message names."),
        ),
        "ModelArts.3804": (
            ((500,), "A file did not get into OBS.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3805": (
            (
                (500,),
                "The AI service was not created; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3806": (
            (
                (500,),
                "The AI service was not updated; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3807": (
            (
                (500,),
                "The AI service was not deleted; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3808": (
            (
                (500,),
                "The AI subservice was not created; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3809": (
            (
                (500,),
                "The AI subservice was not updated; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3810": (
            ((500,), "The agency was not created; the message says why.", "Act on the reason that the message names."),
        ),
        "ModelArts.3811": (
            (
                (400,),
                "The agency could not be read; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3812": (
            (
                (400,),
                "The resource specification code was not created; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3813": (
            (
                (400,),
                "The resource specification code was not updated; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3814": (
            (
                (400,),
                "The resource specification code was not deleted; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3815": (
            (
                (400,),
                "The AI subservice was not deleted; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3816": (
            (
                (400,),
                "The proxy mapping was not created; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3817": (
            (
                (400,),
                "The proxy mapping was not updated; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3818": (((400,), "The service has its agency already.", "Keep the present agency."),),
        "ModelArts.3819": (
            (
                (500,),
                "The definition of the agency was not deleted.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3822": (((400,), "There is no such batch service.", "Correct the ID of the batch service."),),
        "ModelArts.3825": (
            (
                (400,),
                "The billing record was not created; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3826": (
            ((400,), "The API was not created; the message says why.", "Act on the reason that the message names."),
        ),
        "ModelArts.3827": (
            (
                (400,),
                "The API was not subscribed to; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3828": (
            (
                (400,),
                "The subscription to the API was not ended; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3829": (
            (
                (400,),
                "The subscription to the API was not changed; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3830": (
            (
                (400,),
                "Postpaid cannot be changed to prepaid here.",
                "Change the charging mode in the billing center (CBC).",
            ),
        ),
        "ModelArts.3831": (
            (
                (400,),
                "Prepaid cannot be changed to postpaid here.",
                "Change the charging mode in the billing center (CBC).",
            ),
        ),
        "ModelArts.3832": (
            (
                (400,),
                "The subscription already is as requested.",
                "Send a configuration that differs from the present one.",
            ),
        ),
        "ModelArts.3833": (
            ((400,), "The API was not deleted; the message says why.", "Act on the reason that the message names."),
        ),
        "ModelArts.3834": (
            (
                (400,),
                "The billing center (CBC) did not accept the metadata; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3835": (
            (
                (400,),
                "The service has no such resource specification code.",
                "Correct the code to one of the service's.",
            ),
        ),
        "ModelArts.3836": (
            (
                (400,),
                "The project has no such resource specification code.",
                "Correct the code to one of the project's.",
            ),
        ),
        "ModelArts.3837": (
            ((400,), "The project has no such resource.", "Correct the resource ID to one of the project's."),
        ),
        "ModelArts.3838": (
            ((400,), "The service does not filter hard examples.", "Turn filtering of hard examples on first."),
        ),
        "ModelArts.3839": (((400,), "The service filters hard examples already.", "Nothing needs to be done."),),
        "ModelArts.3840": (((400,), "The service has more than one type of labeling.", "Keep one type of labeling."),),
        "ModelArts.3841": (
            (
                (400,),
                "The type of dataset is not one for hard examples.",
                "Set dataset_type to image_classification or object_detection.",
            ),
        ),
        "ModelArts.3842": (
            (
                (400,),
                "Service and labeling task have different types of labeling.",
                "Make the types agree; otherwise contact technical support.",
            ),
        ),
        "ModelArts.3843": (
            ((400,), "The dataset could not be read.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3844": (
            ((400,), "The samples did not get into the dataset.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3845": (
            (
                (400,),
                "Below the OBS path of the service there is nothing to import.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.3846": (
            (
                (400,),
                "The bucket's lifecycle rule for the service was not added.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3847": (
            (
                (400,),
                "The bucket's lifecycle rule for the service was not deleted.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3848": (((400,), "The dataset has this service already.", "Give the ID of another service."),),
        "ModelArts.3849": (((400,), "The dataset has no such service.", "Correct the service's ID."),),
        "ModelArts.3850": (
            (
                (400,),
                "The service has no such task for hard examples.",
                "Correct the ID to one of the service's tasks.",
            ),
        ),
        "ModelArts.3851": (
            (
                (400,),
                "The task for hard examples cannot go from its present status to this one.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.3852": (
            (
                (400,),
                "Files in OBS that the task for hard examples needs no longer exist.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.3853": (((400,), "The project has no quota for hard examples.", "Create the quota first."),),
        "ModelArts.3854": (
            ((400,), "The project has its quota for hard examples already.", "Keep the present quota."),
        ),
        "ModelArts.3856": (
            ((400,), "You have as many free services as allowed.", "Delete free services that are not needed."),
        ),
        "ModelArts.3857": (
            ((400,), "Free services have as many instances as allowed.", "Delete free services that are not needed."),
        ),
        "ModelArts.3858": (
            (
                (500,),
                "The type of task was not bound to the API; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3859": (
            (
                (500,),
                "The type of task was not unbound from the API; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3860": (
            (
                (500,),
                "The type of task was not created; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3861": (
            (
                (500,),
                "The type of task was not updated; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3862": (
            ((400,), "The whitelist of the subservice has this URL already.", "Nothing needs to be done."),
        ),
        "ModelArts.3863": (
            (
                (400,),
                "The whitelist of the service has no such URL.",
                "Correct the URL's ID to one of the service's whitelist.",
            ),
        ),
        "ModelArts.3864": (
            (
                (400,),
                "The service has no subservice of this ID.",
                "Correct the ID to one of the service's subservices.",
            ),
        ),
        "ModelArts.3865": (
            (
                (400,),
                "The whitelist of the service is too long to be downloaded.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3866": (((400,), "Domain and user are listed already.", "Nothing needs to be done."),),
        "ModelArts.3867": (((400,), "There is no such domain ID.", "Correct the domain ID."),),
        "ModelArts.3868": (
            ((400,), "There is no such pair of domain and user.", "Correct the domain ID and the user ID."),
        ),
        "ModelArts.3869": (
            (
                (400,),
                "The type of task was not deleted; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3870": (
            (
                (400,),
                "The subscription to the API was not created; the message says why.",
                "Act on the reason; otherwise contact technical support.",
            ),
        ),
        "ModelArts.3871": (
            (
                (400,),
                "This type of task cannot have QPS that are paid afterwards.",
                "Ask for another charging mode; otherwise contact technical support.",
            ),
        ),
        "ModelArts.3872": (
            (
                (400,),
                "This type of task cannot go from prepaid to QPS that are paid afterwards.",
                "Keep the charging mode; otherwise contact technical support.",
            ),
        ),
        "ModelArts.3873": (
            (
                (400,),
                "The cluster has no subservice that fits.",
                "Check the cluster and the subservice; otherwise contact technical support.",
            ),
        ),
        "ModelArts.3880": (
            (
                (400,),
                "The autoscaling policy was not created; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3890": (
            ((400,), "There are as many autoscaling policies as allowed.", "Delete policies that are not needed."),
        ),
        "ModelArts.3891": (
            (
                (500,),
                "The operation on the serverless cluster failed; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3892": (
            (
                (400,),
                "The call was not a valid request to the billing service.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.3893": (
            (
                (500,),
                "The billing center's request did not reach the cloud service.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3894": (
            ((400,), "The runtime environment has no specification.", "Configure its specification first."),
        ),
        "ModelArts.3895": (
            ((400,), "The runtime environment has a specification already.", "Keep the present specification."),
        ),
        "ModelArts.3896": (
            ((400,), "The user has this resource specification code already.", "Nothing needs to be done."),
        ),
        "ModelArts.3897": (
            (
                (400,),
                "The autoscaling policy could not be created, read or removed; the message has an error code.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.3901": (((500,), "There is no such license.", "Correct the license's ID."),),
        "ModelArts.3902": (
            (
                (500,),
                "The license could not be read; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3903": (
            ((500,), "The license was not renewed; the message says why.", "Act on the reason that the message names."),
        ),
        "ModelArts.3904": (
            ((500,), "Usage was not reported; the message says why.", "Act on the reason that the message names."),
        ),
        "ModelArts.3905": (
            (
                (500,),
                "The key of the application could not be read.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3906": (
            ((500,), "The license was not created; the message says why.", "Act on the reason that the message names."),
        ),
        "ModelArts.3907": (
            ((500,), "The license was not deleted; the message says why.", "Act on the reason that the message names."),
        ),
        "ModelArts.3908": (
            (
                (500,),
                "The resources at the billing center (CBC) could not be read.",
                "Check the license's ID and its configuration.",
            ),
        ),
        "ModelArts.3909": (
            (
                (500,),
                "The billing center (CBC) could not be reached.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.3910": (
            (
                (500,),
                "The billing center (CBC) did not allow it; the message says why.",
                "To renew, give cloudservicetype; to unsubscribe, wait until no instance is being deployed.",
            ),
        ),
        "ModelArts.3921": (
            (
                (500,),
                "The API with application authentication was not created; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3923": (((404,), "There is no such application.", "Correct the application's ID."),),
        "ModelArts.3924": (
            ((500,), "The AppCode was not created; the message says why.", "Act on the reason that the message names."),
        ),
        "ModelArts.3925": (
            (
                (500,),
                "The API with application authentication was not deleted; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3926": (
            (
                (500,),
                "The secret of the application was not reset; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3927": (
            ((500,), "The AppCode was not reset; the message says why.", "Act on the reason that the message names."),
        ),
        "ModelArts.3928": (
            (
                (500,),
                "The API with application authentication could not be read; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3929": (
            (
                (409,),
                "The application was not created; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3932": (
            (
                (500,),
                "The application could not be read; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3933": (
            (
                (500,),
                "The application was not deleted; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3934": (
            ((500,), "The AppCode was not deleted; the message says why.", "Act on the reason that the message names."),
        ),
        "ModelArts.3935": (((404,), "There is no such API with application authentication.", "Correct the API's ID."),),
        "ModelArts.3936": (
            (
                (403,),
                "The API belongs to another service.",
                "Check the IDs of API and service; otherwise contact technical support.",
            ),
        ),
        "ModelArts.3937": (
            (
                (500,),
                "The application was not authorized for the API; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3938": (
            (
                (500,),
                "The application's right to the API was not withdrawn; the message says why.",
                "Act on the reason that the message names.",
            ),
        ),
        "ModelArts.3950": (
            ((400,), "The AI services could not be listed.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.3951": (((400,), "The file could not be parsed.", "Check that it is the right file."),),
        "ModelArts.3952": (
            (
                (400,),
                "There are not enough resources at present.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.3953": (
            (
                (400,),
                "An AI service uses the real-time service, so it stays.",
                "Detach it from all AI services, then delete it.",
            ),
        ),
        "ModelArts.3954": (((400,), "There is no such AI resource specification.", "Correct the specification's ID."),),
        "ModelArts.3955": (
            (
                (400,),
                "The AI resource specification lacks the parts of its resource ID.",
                "Set resource_id_components.",
            ),
        ),
        "ModelArts.3976": (
            (
                (400,),
                "The specification has no resources left.",
                "Add nodes to the pool, or buy a pool with this specification.",
            ),
        ),
        "ModelArts.4102": (
            (
                (403,),
                "The token of the cloud service lacks the role te_agency.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.4104": (((413,), "The body is larger than the gateway accepts.", "Keep the body below 12 MB."),),
        "ModelArts.4105": (
            ((400,), "The body is not JSON that can be read.", "Correct the JSON of the body."),
            ((500,), "Temporary keys could not be obtained.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.4106": (
            ((400,), "The account is restricted.", "See that the account has money left."),
            ((500,), "The agency for OBS could not be read.", "Authorize ModelArts to use OBS."),
        ),
        "ModelArts.4111": (((400,), "The header Region is not valid.", "Correct the header Region."),),
        "ModelArts.4116": (((403,), "The account is in debt.", "Look at the account's state and top it up."),),
        "ModelArts.4117": (((401,), "The user has not been verified.", "Have the user authorized in IAM."),),
        "ModelArts.4118": (((403,), "The user is suspended.", "Look at the account's balance and top it up."),),
        "ModelArts.4119": (
            (
                (401,),
                "The token names no project, so roles cannot be checked.",
                "Use a token whose scope is the project.",
            ),
        ),
        "ModelArts.4122": (((400,), "User name or password is wrong.", "Correct both."),),
        "ModelArts.4126": (((400,), "The account is locked.", "Try again when the lock has ended."),),
        "ModelArts.4127": (((401,), "The token is too old for this.", "Fetch a new token from IAM."),),
        "ModelArts.4128": (((400,), "The password is too weak.", "Choose a stronger password."),),
        "ModelArts.4129": (((400,), "The task to be recovered is missing.", "Send a taskEntity that is not null."),),
        "ModelArts.4200": (((400,), "Parameters of the request are not accepted.", "Correct the parameters."),),
        "ModelArts.4201": (
            ((400,), "The URL lacks the service's ID or the rest of its path.", "Call the URL that the service shows."),
            (
                (401,),
                "The token is not accepted for this service.",
                "Use a token of the account that owns the service.",
            ),
        ),
        "ModelArts.4202": (((400,), "The request has no body.", "Send a body."),),
        "ModelArts.4203": (
            ((400,), "The service that is called has not been started.", "Start the service, then call it."),
            (
                (401,),
                "The caller may not use this service; the message says why.",
                "Have access to the service granted.",
            ),
        ),
        "ModelArts.4204": (
            ((400,), "The API is in open beta, which the caller has not joined.", "Apply for the beta of this API."),
            ((404,), "There is no such API.", "Call an API that exists."),
            ((500,), "More than one API matches the URL.", "Give the APIs paths that do not overlap."),
        ),
        "ModelArts.4205": (
            ((400,), "Input or output of the dataset is a whole bucket.", "Name a folder below the bucket."),
            ((408,), "The server behind the gateway did not answer in time.", "Wait a while, then repeat the request."),
        ),
        "ModelArts.4206": (
            (
                (429,),
                "Requests are sent faster than the limit of this API.",
                "Send them more slowly, or spread them over time.",
            ),
        ),
        "ModelArts.4301": (
            (
                (400,),
                "There is no such labeling job; its task has been stopped.",
                "Look up which labeling jobs there are.",
            ),
            (
                (500,),
                "The gateway could not get the administrator's token.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.4302": (
            (
                (500,),
                "The service refused the gateway's connection.",
                "Check that the service runs, and listens on its address.",
            ),
            (
                (503,),
                "The service behind the gateway is not available.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.4310": (((403,), "OBS does not allow this.", "Authorize ModelArts to use OBS."),),
        "ModelArts.4311": (((400,), "There is no such bucket.", "Correct the bucket's name."),),
        "ModelArts.4312": (((400,), "There is no such path in OBS.", "Correct the bucket's name and the path."),),
        "ModelArts.4313": (
            (
                (400,),
                "The OBS path has characters that cannot be used.",
                "Use letters, digits, hyphens, underscores and slashes.",
            ),
        ),
        "ModelArts.4314": (((400,), "OBS could not be used.", "Check the permission and the path."),),
        "ModelArts.4315": (((400,), "The OBS path is not well formed.", "Take doubled slashes out of the path."),),
        "ModelArts.4316": (
            ((400,), "Ordinary OBS buckets cannot be used here.", "Choose a bucket of a parallel file system."),
        ),
        "ModelArts.4335": (((403,), "The IAM agency is not valid.", "Check the agency and its permissions in IAM."),),
        "ModelArts.4336": (((403,), "The user may not do this.", "Check the user's permissions."),),
        "ModelArts.4337": (((400,), "Alarms did not get from the operation center to IES.", "Look at the alarms."),),
        "ModelArts.4338": (((400,), "There is no such dataset or labeling task.", "Correct the ID."),),
        "ModelArts.4340": (
            (
                (400,),
                "There is nothing to import below the path.",
                "Check that the path holds files of the right kind.",
            ),
        ),
        "ModelArts.4342": (
            (
                (400,),
                "The labeled samples cannot be split as requested.",
                "See that labels and samples suffice for the ratio.",
            ),
        ),
        "ModelArts.4343": (
            ((400,), "The dataset is being published.", "Repeat the request when publishing has ended."),
        ),
        "ModelArts.4344": (((400,), "The dataset is being deleted and cannot be labeled.", "Check the dataset's ID."),),
        "ModelArts.4345": (((400,), "The file is not there.", "Check the path, and that the file exists in OBS."),),
        "ModelArts.4346": (((400,), "The MRS clusters could not be listed.", "Check the clusters in MRS."),),
        "ModelArts.4347": (
            ((400,), "The files could not be listed.", "Check the path, and that the files exist in OBS."),
        ),
        "ModelArts.4348": (
            ((403,), "The agency for DLI could not be verified.", "Check the permissions of the agency for DLI."),
        ),
        "ModelArts.4349": (
            ((400,), "The dataset is switching to another version.", "Repeat the request when switching has ended."),
        ),
        "ModelArts.4350": (((400,), "work_path has too many characters.", "Choose a shorter folder."),),
        "ModelArts.4351": (((400,), "A dataset of this name exists.", "Choose another dataset_name."),),
        "ModelArts.4352": (((400,), "No dataset has this ID.", "Correct the dataset ID."),),
        "ModelArts.4353": (((400,), "No version of the dataset has this ID.", "Correct the version ID."),),
        "ModelArts.4354": (
            ((500,), "There are as many datasets as the quota allows.", "Delete datasets, or ask for a larger quota."),
        ),
        "ModelArts.4355": (
            (
                (400,),
                "The dataset is being synchronized with its source.",
                "Repeat the request when synchronizing has ended.",
            ),
        ),
        "ModelArts.4356": (
            ((400,), "Data is being imported into the dataset.", "Repeat the request when the import has ended."),
        ),
        "ModelArts.4357": (
            (
                (400,),
                "A file of automatic labels has a name that is not understood.",
                "Correct the file names in the OBS folder of the results.",
            ),
        ),
        "ModelArts.4358": (((400,), "The export path is not a usable OBS path.", "Correct the export path."),),
        "ModelArts.4359": (((400,), "No export task has this ID.", "Correct the ID of the export task."),),
        "ModelArts.4360": (
            (
                (500,),
                "Synchronizing with the source went wrong.",
                "Look at the status and the result of the synchronization.",
            ),
        ),
        "ModelArts.4361": (
            ((400,), "Automatic labels could not be accepted.", "Check the results of automatic labeling."),
        ),
        "ModelArts.4362": (
            ((400,), "The data could not be imported.", "Check the credentials and the parameters of the import."),
        ),
        "ModelArts.4364": (((400,), "The work_path has a subfolder of this name.", "Choose another subfolder."),),
        "ModelArts.4365": (((400,), "The dataset has no labels.", "Create labels for it."),),
        "ModelArts.4367": (
            (
                (500,),
                "The status of the dataset was not updated, so it is not deleted.",
                "Look at the dataset's status.",
            ),
        ),
        "ModelArts.4368": (
            ((400,), "The BIN file of a point cloud could not be parsed.", "Replace the file if it is damaged."),
        ),
        "ModelArts.4369": (
            ((400,), "The JSON file of a point cloud's first labels could not be parsed.", "Correct the file."),
        ),
        "ModelArts.4370": (
            ((400,), "A dataset version was made less than a minute ago.", "Wait a minute, then make the next."),
        ),
        "ModelArts.4371": (((400,), "The dataset has a version of this name.", "Choose another version_name."),),
        "ModelArts.4372": (
            ((400,), "No image of point cloud data was found.", "Check the images of the point cloud."),
        ),
        "ModelArts.4373": (
            ((500,), "There is no job to migrate the dataset.", "Check the dataset that is to be migrated."),
        ),
        "ModelArts.4374": (
            ((400,), "The path is not a usable OBS path.", "Correct the path, and see that the file exists."),
        ),
        "ModelArts.4375": (
            (
                (400,),
                "An image of point cloud data in OBS could not be parsed.",
                "Check the images of the point cloud.",
            ),
        ),
        "ModelArts.4376": (
            ((400,), "The PCD file has an attribute that is not supported.", "Check the point cloud's PCD data."),
        ),
        "ModelArts.4377": (
            ((400,), "The PCD data is not well formed.", "Rewrite the PCD file according to its format."),
        ),
        "ModelArts.4378": (((400,), "The PCD file could not be parsed.", "Correct the PCD file."),),
        "ModelArts.4379": (
            ((400,), "Point clouds of this format are not supported.", "Import point clouds as BIN or PCD."),
        ),
        "ModelArts.4380": (((400,), "The calibration file of KITTI could not be parsed.", "Correct the KITTI data."),),
        "ModelArts.4381": (
            (
                (400,),
                "The dataset is being published and cannot be labeled.",
                "Label samples when publishing has ended.",
            ),
        ),
        "ModelArts.4382": (
            ((400,), "No 2D image could be created from the point cloud.", "Check the point cloud's data."),
        ),
        "ModelArts.4383": (
            ((501,), "Datasets of this type do not allow the operation.", "Check what the type of dataset allows."),
        ),
        "ModelArts.4384": (
            ((400,), "A parameter of the export is not accepted.", "Give all mandatory parameters, with valid values."),
        ),
        "ModelArts.4385": (
            (
                (501,),
                "The dataset is being deployed automatically.",
                "Start the next deployment when the present one has ended.",
            ),
        ),
        "ModelArts.4386": (
            (
                (501,),
                "The dataset is being labeled automatically.",
                "Start the next labeling when the present one has ended.",
            ),
        ),
        "ModelArts.4387": (
            ((501,), "The dataset is being given first labels.", "Start the next task when the present one has ended."),
        ),
        "ModelArts.4391": (
            ((400,), "The name of the deployment task is not valid, or taken.", "Choose another task_name."),
        ),
        "ModelArts.4392": (((400,), "The task of the dataset failed.", "Check the task's parameters and resources."),),
        "ModelArts.4393": (((400,), "The task of the dataset was stopped.", "Look at the status of the task."),),
        "ModelArts.4394": (
            ((501,), "The dataset is still being migrated.", "Ask for the result when the migration has ended."),
        ),
        "ModelArts.4395": (
            (
                (429,),
                "Datasets or labeling tasks are created too frequently.",
                "Wait a while, then repeat the request.",
            ),
        ),
        "ModelArts.4396": (
            ((400,), "A parameter of the import is not accepted.", "Correct the parameters of the import."),
        ),
        "ModelArts.4398": (((400,), "The language is not valid.", "Choose a language that the system supports."),),
        "ModelArts.4399": (
            (
                (400,),
                "The dataset's type does not suit the model's algorithm.",
                "Choose an algorithm for this type of data.",
            ),
        ),
        "ModelArts.4400": (
            ((400,), "The columns of the table in OBS could not be read.", "Look for mistakes in the CSV file in OBS."),
        ),
        "ModelArts.4401": (
            (
                (400,),
                "The data was not exported, since its files could not be copied.",
                "Export the data in another format.",
            ),
        ),
        "ModelArts.4404": (
            ((400,), "The columns of the table in DLI could not be read.", "Check the parameters of the request."),
        ),
        "ModelArts.4405": (
            ((400,), "Automatic labeling needs some labels to learn from.", "Label samples of the dataset first."),
        ),
        "ModelArts.4406": (
            (
                (400,),
                "Automatic labeling needs five images for each label.",
                "Label at least five samples with each label.",
            ),
        ),
        "ModelArts.4407": (((400,), "All samples of the dataset are labeled.", "Add samples without labels."),),
        "ModelArts.4408": (
            ((400,), "A label's shape is not the bounding box that is needed.", "Correct the shape of the label."),
        ),
        "ModelArts.4409": (((400,), "As many tasks run as allowed.", "Try again when a task has ended."),),
        "ModelArts.4410": (((400,), "There is no such label.", "Correct the label's name."),),
        "ModelArts.4411": (((400,), "A label of this name exists.", "Choose names that are new."),),
        "ModelArts.4412": (((400,), "Another label has this shortcut.", "Choose another shortcut."),),
        "ModelArts.4413": (
            ((400,), "The label breaks the rules for annotations.", "Correct the attributes of the label."),
        ),
        "ModelArts.4414": (
            ((400,), "A triplet label refers to an entity label that is not there.", "Create the entity labels first."),
        ),
        "ModelArts.4415": (
            (
                (400,),
                "A triplet label uses the entity label, so it stays.",
                "Delete or change the triplet label first.",
            ),
        ),
        "ModelArts.4416": (
            (
                (400,),
                "The labels of the team's task were not synchronized.",
                "Check the parameters of the synchronization.",
            ),
        ),
        "ModelArts.4417": (((400,), "The labels that came with a sample were not stored.", "Check the labels."),),
        "ModelArts.4418": (((400,), "Another label has this mask_gray_value.", "Choose another mask_gray_value."),),
        "ModelArts.4419": (
            ((403,), "The file is too large to be imported or parsed.", "Split the file, or make it smaller."),
        ),
        "ModelArts.4420": (((400,), "No sample has this ID.", "Correct the sample's ID."),),
        "ModelArts.4421": (((400,), "The sample was not uploaded.", "Check the sample's type and data."),),
        "ModelArts.4422": (((400,), "The sample is there already.", "Import each sample once."),),
        "ModelArts.4423": (
            ((400,), "The size of an image could not be found out.", "Give the image's size yourself."),
        ),
        "ModelArts.4424": (
            (
                (500,),
                "The sample was not deleted.",
                "Check the sample, and wait until imports and synchronizations have ended.",
            ),
        ),
        "ModelArts.4425": (
            ((400,), "A mask_gray_value that is in use cannot be changed.", "Keep the present mask_gray_value."),
        ),
        "ModelArts.4426": (((400,), "Automatic deployment needs labels.", "Create some labels first."),),
        "ModelArts.4427": (
            (
                (400,),
                "Automatic deployment needs five images for each label.",
                "Label at least five samples with each label.",
            ),
        ),
        "ModelArts.4428": (
            ((400,), "The label has an attribute of this name.", "Choose another name for the attribute."),
        ),
        "ModelArts.4429": (((400,), "The attribute of the label has this value already.", "Choose another value."),),
        "ModelArts.4430": (
            ((400,), "The label has no such attribute or value.", "Correct the attribute and its value."),
        ),
        "ModelArts.4500": (
            ((403,), "There are as many IAM agencies as allowed.", "Delete agencies that are not used."),
        ),
        "ModelArts.4501": (
            (
                (403,),
                "An agency could not be created for lack of permission.",
                "Have the permission to create IAM agencies granted.",
            ),
        ),
        "ModelArts.4502": (
            ((400,), "An agency of the default name exists.", "Delete that agency in IAM, then repeat the request."),
        ),
        "ModelArts.4503": (
            ((400,), "The agency for DLI was not created.", "Check the agency for DLI."),
            (
                (500,),
                "The gateway found no service behind this URL; the message says why.",
                "See that the service runs.",
            ),
            (
                (504,),
                "The service behind the gateway did not answer in time.",
                "See that the service runs and answers quickly enough.",
            ),
        ),
        "ModelArts.4504": (((401,), "IAM refused or failed.", "Check the keys or the token."),),
        "ModelArts.4505": (
            ((401,), "The IAM user cannot be changed in this way.", "Leave the list of IAM users as it is."),
            (
                (500,),
                "Reading the service's response took too long.",
                "See that the service runs and answers quickly enough.",
            ),
        ),
        "ModelArts.4506": (
            ((400,), "There is no such subservice.", "Check the subservice that you call."),
            ((401,), "The service ticket of IAM could not be verified.", "Fetch a new service ticket from IAM."),
        ),
        "ModelArts.4507": (
            ((400,), "There is no such specification code.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.4550": (
            (
                (400,),
                "The workspace could not be cleared.",
                "Look for resources that are left in the workspace; otherwise contact technical support.",
            ),
        ),
        "ModelArts.4551": (
            (
                (400,),
                "The caller may not delete the contents of the workspace.",
                "Check your permissions in the workspace.",
            ),
        ),
        "ModelArts.4552": (
            ((400,), "The workspace could not be used.", "Check how the caller is authenticated for the workspace."),
        ),
        "ModelArts.4600": (((403,), "A member of the team may not do this.", "Check the member's role."),),
        "ModelArts.4601": (((400,), "No team has this ID.", "Correct the team's ID."),),
        "ModelArts.4602": (((400,), "A team of this name exists.", "Choose another workforce_name."),),
        "ModelArts.4603": (
            (
                (400,),
                "The status of the team was not updated, so it is not deleted.",
                "Check whether the team has been deleted.",
            ),
        ),
        "ModelArts.4604": (((400,), "The team has no such member.", "Correct workforce_id and worker ID."),),
        "ModelArts.4605": (((400,), "A member with this e-mail address exists.", "Choose another address."),),
        "ModelArts.4606": (
            ((200,), "Somebody has reviewed the sample; this is not a failure.", "Go on with the next step."),
        ),
        "ModelArts.4607": (
            ((400,), "The password was not reset.", "Check the user name, and that mail reaches the account."),
        ),
        "ModelArts.4609": (((400,), "The password was not changed.", "Choose a password that keeps to the rules."),),
        "ModelArts.4612": (((400,), "No task has this ID.", "Correct the task's ID."),),
        "ModelArts.4613": (((403,), "The task has not ended, so it has no result.", "Ask for the result later."),),
        "ModelArts.4614": (
            ((500,), "Processing ended without success.", "Look at the result of the processing task."),
        ),
        "ModelArts.4615": (((400,), "The team is still labeling.", "Switch versions when the team's task has ended."),),
        "ModelArts.4616": (((400,), "Too many tasks are unfinished.", "Finish tasks before you begin others."),),
        "ModelArts.4617": (((400,), "A team has exactly one manager.", "Give the other members another role."),),
        "ModelArts.4618": (((400,), "Members cannot remove themselves from the team.", "Have another member do it."),),
        "ModelArts.4619": (((400,), "No task of the team has this ID.", "Correct the workforce_task_id."),),
        "ModelArts.4620": (((400,), "A task of this name exists in the team.", "Choose another task_name."),),
        "ModelArts.4621": (
            ((400,), "The team's labeling task did not start.", "Check the status of the task, then start it again."),
        ),
        "ModelArts.4622": (
            ((400,), "There would be more groups than samples.", "Set n_clusters below the number of samples."),
        ),
        "ModelArts.4623": (
            ((400,), "A review of the team's task is going on.", "Begin the next review when it has ended."),
        ),
        "ModelArts.4624": (((400,), "A member's task has not been reviewed.", "Review the task."),),
        "ModelArts.4625": (((400,), "All samples have been reviewed.", "Ask for samples when there are new ones."),),
        "ModelArts.4626": (((401,), "The team or its manager was not updated.", "Find the cause in the message."),),
        "ModelArts.4627": (
            ((400,), "Notifications are requested too often.", "Wait a while, then repeat the request."),
        ),
        "ModelArts.4628": (
            ((400,), "The member has labeling to do, so the member stays.", "Have the member finish first."),
        ),
        "ModelArts.4629": (((401,), "The member was not deleted.", "Find the cause in the message."),),
        "ModelArts.4630": (((401,), "The user may not do this in the team.", "Have the permission granted."),),
        "ModelArts.4631": (((400,), "The team's task is not there.", "Check the task's ID."),),
        "ModelArts.4632": (((401,), "The member has not signed up.", "Have the member register first."),),
        "ModelArts.4633": (
            ((400,), "The IAM user belongs to a member already.", "Choose an IAM user who is not bound."),
        ),
        "ModelArts.4634": (((400,), "The password was reset a short while ago.", "Wait 300 s between two resets."),),
        "ModelArts.4635": (
            ((400,), "The IAM account belongs to a member already.", "Choose an account that is not bound."),
        ),
        "ModelArts.4636": (((400,), "The task is not there, or not any more.", "Check that the task exists."),),
        "ModelArts.4637": (
            (
                (400,),
                "The labeling task that came with an older dataset cannot be deleted by itself.",
                "Delete the dataset if you do not need it.",
            ),
        ),
        "ModelArts.4650": (((400,), "There is no such interactive operation.", "Correct interactive_operations."),),
        "ModelArts.4651": (((400,), "The sample could not be read from OBS.", "Check the sample in OBS."),),
        "ModelArts.4654": (((400,), "Inference went wrong.", "Look at the log of the inference."),),
        "ModelArts.4656": (((400,), "The sample is too large.", "Keep samples at 12,582,912 bytes or less."),),
        "ModelArts.4700": (
            ((400,), "There is no such task for the dataset.", "Correct the task's ID."),
            ((503,), "The gateway is being stopped for an upgrade.", "Wait a while, then repeat the request."),
        ),
        "ModelArts.4701": (
            ((400,), "Data of this type cannot be analyzed.", "Use image classification or object detection."),
        ),
        "ModelArts.4702": (
            (
                (400,),
                "Dataset versions of this format cannot be analyzed.",
                "Publish the version in the default format.",
            ),
        ),
        "ModelArts.4703": (
            ((400,), "Without labels there is nothing to analyze.", "Label samples, then publish a version."),
        ),
        "ModelArts.4704": (
            (
                (400,),
                "A version is being published, so it cannot be analyzed.",
                "Wait a while, then repeat the request.",
            ),
        ),
        "ModelArts.4705": (((400,), "The file in OBS is too large to be downloaded.", "Keep images below 12 MB."),),
        "ModelArts.4706": (
            ((400,), "Only a version with the status normal can be analyzed.", "Check the status of the version."),
        ),
        "ModelArts.4707": (((400,), "The file could not be fetched from OBS.", "Correct the OBS path."),),
        "ModelArts.4709": (((400,), "A task of this name prepares data already.", "Choose another name."),),
        "ModelArts.4710": (
            (
                (400,),
                "The dataset was not published or exported.",
                "Check the parameters, and the permission to write to OBS.",
            ),
        ),
        "ModelArts.4711": (
            (
                (400,),
                "The labeled samples do not suffice for splitting.",
                "Label more samples, so that each part gets some.",
            ),
        ),
        "ModelArts.4712": (
            (
                (400,),
                "The version was not published.",
                "Check the parameters, and that no import or synchronization is going on.",
            ),
        ),
        "ModelArts.4713": (
            ((401,), "The samples of the dataset are still being hashed.", "Repeat the request when that has ended."),
        ),
        "ModelArts.4714": (
            ((400,), "There are as many versions of the dataset as allowed.", "Delete versions that are not needed."),
        ),
        "ModelArts.4715": (
            ((400,), "The analysis of the data has a wrong result.", "Look at the analysis, and for errors of OBS."),
        ),
        "ModelArts.4716": (((400,), "AI Gallery does not work properly.", "Try again when AI Gallery works."),),
        "ModelArts.4717": (
            ((400,), "AI Gallery did not carry out the order.", "Look at the details of the order's task."),
        ),
        "ModelArts.4750": (((401,), "A file could not be read from OBS.", "Find the cause in the message."),),
        "ModelArts.4760": (((400,), "The data could not be encrypted.", "Check the text to encrypt."),),
        "ModelArts.4800": (((400,), "A labeling task of this name exists.", "Choose another task_name."),),
        "ModelArts.4801": (
            ((400,), "No labeling task has this ID.", "Correct the task's ID."),
            (
                (500,),
                "The gateway could not find the service's instances.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.4803": (
            ((403,), "Labeling tasks of the dataset are not finished.", "Finish or delete them first."),
        ),
        "ModelArts.4804": (
            ((401,), "A member of a team cannot create labeling tasks.", "Have the manager create it."),
        ),
        "ModelArts.4820": (
            ((400,), "Labeling tasks of this type do not allow the operation.", "Check what the type of task allows."),
        ),
        "ModelArts.4821": (
            ((403,), "The labeling task is being published.", "Repeat the request when publishing has ended."),
        ),
        "ModelArts.4822": (((400,), "The team has too few annotators.", "Let the team have two or more annotators."),),
        "ModelArts.4823": (
            ((400,), "A version of a table dataset cannot import data.", "Check the type of the dataset."),
        ),
        "ModelArts.4824": (
            (
                (400,),
                "The version of the dataset is not in the status normal.",
                "Look at how publishing the version went.",
            ),
        ),
        "ModelArts.4825": (
            ((400,), "The version of the dataset has no samples.", "Look at how publishing the version went."),
        ),
        "ModelArts.4826": (
            ((401,), "Buckets that KMS encrypts cannot be used.", "Choose a bucket without KMS encryption."),
        ),
        "ModelArts.4827": (
            (
                (400,),
                "A labeling task is based on the version, so it stays.",
                "Delete the labeling tasks that use the version first.",
            ),
        ),
        "ModelArts.4828": (
            (
                (400,),
                "In its present status the version cannot be deleted.",
                "Wait for the status of the version to change.",
            ),
        ),
        "ModelArts.4850": (
            ((403,), "The processing task is starting.", "Look at its status, and repeat the request later."),
        ),
        "ModelArts.4851": (((400,), "The task has no such version.", "Correct the version_id."),),
        "ModelArts.4852": (
            ((400,), "The log of the task's version could not be downloaded.", "Check the URL of the training log."),
        ),
        "ModelArts.4853": (
            ((400,), "There are as many tasks for data features as allowed.", "Delete tasks that are not needed."),
        ),
        "ModelArts.4854": (
            (
                (400,),
                "There are as many versions for data features as allowed.",
                "Delete versions that are not needed.",
            ),
        ),
        "ModelArts.4860": (
            ((400,), "There are as many real-time services as allowed.", "See how much of the quota is left."),
        ),
        "ModelArts.4861": (
            ((400,), "There are as many batch services as allowed.", "See how much of the quota is left."),
        ),
        "ModelArts.4870": (((400,), "HBase went wrong.", "Look into deleting in batches, which caused it."),),
        "ModelArts.4900": (
            (
                (200,),
                "The training job of the labeling task is ready; this is not a failure.",
                "Go on with the next step.",
            ),
        ),
        "ModelArts.4901": (
            (
                (401,),
                "The training job could not be prepared, since OBS is not authorized.",
                "Check the agency in IAM, and OBS.",
            ),
            ((404,), "There is no such API for applications.", "Correct the URL of the application."),
        ),
        "ModelArts.4902": (
            ((200,), "Labels are being exported; this is not a failure.", "Wait for the export to end."),
            ((400,), "The application may not call this API.", "Authorize the AppCode for the service."),
        ),
        "ModelArts.4903": (
            (
                (400,),
                "No signature key is bound to the API for applications.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.4904": (
            ((200,), "Labels are exported; this is not a failure.", "Go on with the next step."),
            (
                (400,),
                "The API for applications is not bound to this signature key.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.4905": (
            (
                (400,),
                "The gateway could not verify the header Authorization.",
                "Check the AppCode and the URL; otherwise contact technical support.",
            ),
        ),
        "ModelArts.4907": (
            (
                (400,),
                "The training job of the labeling task was not submitted.",
                "Check that the algorithm can be used.",
            ),
        ),
        "ModelArts.4909": (
            ((400,), "The training job of the labeling task failed.", "Find the cause in the training log."),
        ),
        "ModelArts.4910": (
            ((200,), "The import of the model has been submitted; this is not a failure.", "Go on with the next step."),
        ),
        "ModelArts.4911": (((400,), "The import of the model lacks the task's ID.", "Give the task's ID."),),
        "ModelArts.4912": (
            ((200,), "The import of the model is done; this is not a failure.", "Go on with the next step."),
        ),
        "ModelArts.4913": (((400,), "The import of the model took too long.", "Find out why the task took so long."),),
        "ModelArts.4914": (
            ((200,), "Automatic labeling has been submitted; this is not a failure.", "Wait for the task to end."),
        ),
        "ModelArts.4915": (((400,), "Automatic labeling did not begin.", "Find out why the task was not created."),),
        "ModelArts.4916": (
            ((200,), "Automatic labeling is done; this is not a failure.", "Go on with the next step."),
        ),
        "ModelArts.4917": (((400,), "Automatic labeling took too long.", "Find out why the task took so long."),),
        "ModelArts.4918": (
            ((200,), "The import has been submitted; this is not a failure.", "Wait for the task to end."),
        ),
        "ModelArts.4920": (((200,), "The import is done; this is not a failure.", "Go on with the next step."),),
        "ModelArts.4921": (((400,), "The import failed.", "Find the cause in the message."),),
        "ModelArts.4926": (
            (
                (200,),
                "The collection of hard examples has been submitted; this is not a failure.",
                "Wait for the task to end.",
            ),
        ),
        "ModelArts.4927": (((400,), "Collecting hard examples lacks the task's ID.", "Give the task's ID."),),
        "ModelArts.4929": (((400,), "Collecting hard examples took too long.", "Find out why the task took so long."),),
        "ModelArts.4934": (((400,), "The model cannot be used for the task.", "Choose a valid model."),),
        "ModelArts.4935": (((400,), "The medical task did not begin.", "Find out why the task was not created."),),
        "ModelArts.4950": (
            ((200,), "Automatic inference has been submitted; this is not a failure.", "Wait for the task to end."),
        ),
        "ModelArts.4951": (((400,), "Automatic inference did not begin.", "Find out why the task was not created."),),
        "ModelArts.4952": (
            ((200,), "Automatic inference is done; this is not a failure.", "Go on with the next step."),
        ),
        "ModelArts.4953": (((400,), "Automatic inference took too long.", "Find out why the task took so long."),),
        "ModelArts.4960": (
            ((200,), "Automatic grouping has been submitted; this is not a failure.", "Wait for the task to end."),
        ),
        "ModelArts.4961": (
            (
                (401,),
                "Automatic grouping was not submitted, because access to OBS is not authorized.",
                "Check the agency in IAM, and OBS.",
            ),
        ),
        "ModelArts.4962": (
            ((200,), "Automatic grouping is done; this is not a failure.", "Go on with the next step."),
        ),
        "ModelArts.4963": (((400,), "Automatic grouping took too long.", "Find out why the task took so long."),),
        "ModelArts.4964": (
            ((200,), "Automatic grouping is in progress; this is not a failure.", "Wait for the task to end."),
        ),
        "ModelArts.4991": (
            (
                (400,),
                "The free specification is used up.",
                "Choose a specification that is billed, or wait until resources are free.",
            ),
        ),
        "ModelArts.4992": (((400,), "Resources of this kind are sold out.", "Choose resources that are available."),),
        "ModelArts.4996": (
            ((200,), "The task of the dataset is done; this is not a failure.", "Go on with the next step."),
        ),
        "ModelArts.4999": (((400,), "The system failed.", "Wait a while, then repeat the request."),),
        "ModelArts.5000": (
            (
                (500,),
                "The service failed because of an internal error.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.5001": (((401,), "The request came without a token.", "Send a token in the header X-Auth-Token."),),
        "ModelArts.5002": (
            ((401,), "The token is wrong or expired.", "Fetch a new token from IAM, then repeat the request."),
        ),
        "ModelArts.5003": (
            ((500,), "IAM could not be used from inside.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.5004": (
            (
                (500,),
                "Text Moderation could not be used from inside.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.5005": (
            ((500,), "ModelArts could not be used from inside.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.5006": (
            (
                (500,),
                "The services that AI Gallery hosts could not be used from inside.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.5007": (
            (
                (500,),
                "The managing service of AI Gallery could not be used from inside.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.5008": (
            ((500,), "SMN could not be used from inside.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.5009": (((500,), "The database failed.", "Contact technical support, with the request ID."),),
        "ModelArts.5010": (
            ((500,), "OBS could not be used from inside.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.5011": (((400,), "A parameter is not valid.", "Correct the parameter."),),
        "ModelArts.5012": (((400,), "An attribute of the product is not valid.", "Correct the attribute."),),
        "ModelArts.5013": (
            ((403,), "AI Gallery does not know you as a publisher.", "Publish a product first, which registers you."),
        ),
        "ModelArts.5014": (((403,), "You may not use this resource of AI Gallery.", "Use another resource."),),
        "ModelArts.5015": (((409,), "The product is under review.", "Repeat the request when the review has ended."),),
        "ModelArts.5016": (((400,), "The model behind the product is not there.", "Choose another source model."),),
        "ModelArts.5017": (
            ((403,), "The account is suspended.", "Lift the restriction of the account, then repeat the request."),
        ),
        "ModelArts.5019": (
            (
                (500,),
                "The billing center (CBC) could not be used from inside.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.5021": (
            ((500,), "LCS could not be used from inside.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.5022": (((400,), "Models of this type cannot be published.", "Choose another source model."),),
        "ModelArts.5025": (((400,), "The verification code is wrong.", "Enter the code that you were sent."),),
        "ModelArts.5026": (((400,), "The verification code is too old.", "Ask for a new code."),),
        "ModelArts.5027": (
            (
                (400,),
                "The verification code was sent to another e-mail address.",
                "Ask for a new code for this address.",
            ),
        ),
        "ModelArts.5038": (
            ((400,), "No verification code has been requested.", "Give your e-mail address, and ask for a code."),
        ),
        "ModelArts.5039": (
            ((500,), "There are currently too many requests.", "Wait a while, then repeat the request."),
        ),
        "ModelArts.5040": (((403,), "Your use has reached the quota.", "Try again when the system is less busy."),),
        "ModelArts.5041": (((400,), "The version exists already.", "Reload the page, then repeat the request."),),
        "ModelArts.5042": (((400,), "The order is paid already.", "Do not pay a second time."),),
        "ModelArts.5043": (
            (
                (403,),
                "The application for the contest was not accepted.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.5044": (((409,), "Another operation interfered.", "Wait a while, then repeat the request."),),
        "ModelArts.5045": (((403,), "The verification code was not sent.", "Request it again later."),),
        "ModelArts.5047": (((400,), "A HiLens product of this name exists.", "Choose another name."),),
        "ModelArts.5048": (((400,), "The HiLens skill has this version already.", "Choose another version."),),
        "ModelArts.5049": (
            ((400,), "The HiLens skill is not the one of this offering.", "Choose the skill of the offering."),
        ),
        "ModelArts.5050": (
            ((500,), "HiLens could not be used from inside.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.5051": (
            (
                (400,),
                "HiLens skills of this type cannot be used here.",
                "Choose another skill, or have this one published (in HiLens Studio).",
            ),
        ),
        "ModelArts.5052": (((400,), "The user has no agency.", "Set up an agency, then repeat the request."),),
        "ModelArts.5053": (((403,), "The product has been withdrawn.", "Choose another product."),),
        "ModelArts.5054": (
            ((403,), "A product keeps at least one version that can be used.", "Leave one version in place."),
        ),
        "ModelArts.5055": (((403,), "The subscription is over.", "Subscribe again."),),
        "ModelArts.5056": (
            (
                (401,),
                "You may not use this, for lack of a subscription to HiLens.",
                "Subscribe to HiLens in its console.",
            ),
        ),
        "ModelArts.5057": (((403,), "The free package is used up.", "Choose another package."),),
        "ModelArts.5058": (((404,), "There is no such object.", "Choose another object."),),
        "ModelArts.5061": (((400,), "The image exceeds the largest allowed size.", "Upload an image below 7 MB."),),
        "ModelArts.5062": (((400,), "As many images were uploaded today as allowed.", "Upload the image tomorrow."),),
        "ModelArts.5063": (
            ((400,), "The file is not an image, or its name is not allowed.", "Upload a proper image file."),
        ),
        "ModelArts.5064": (((400,), "The upload is larger than a request may be.", "Make the file smaller."),),
        "ModelArts.5070": (
            ((400,), "The activity is going on and cannot be deleted.", "Delete it when it has ended."),
        ),
        "ModelArts.5071": (
            ((400,), "The activity has not begun, so nobody can register.", "Register when it has begun."),
        ),
        "ModelArts.5072": (((400,), "The activity has ended, so nobody can register.", "Choose another activity."),),
        "ModelArts.5073": (((400,), "You are registered for the activity already.", "Nothing needs to be done."),),
        "ModelArts.5075": (((400,), "The license is over.", "Buy quota again."),),
        "ModelArts.5076": (((400,), "The remaining quota of the license is too small.", "Buy more quota."),),
        "ModelArts.5077": (((400,), "What was bought is over, or soon will be.", "Buy quota in good time."),),
        "ModelArts.5100": (((500,), "The path of the import is not allowed.", "Choose another object."),),
        "ModelArts.5101": (((500,), "The item has this version already.", "Choose another version."),),
        "ModelArts.5300": (
            (
                (500,),
                "The source folders of the user could not be walked through.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.5301": (
            ((500,), "A source file could not be read from OBS.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.5302": (
            (
                (500,),
                "A source file could not be written to its destination.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.5303": (((400,), "There is nothing in the source.", "Choose a source that holds data."),),
        "ModelArts.5304": (((400,), "The source has too many files.", "Choose another source, or remove files."),),
        "ModelArts.5305": (
            ((400,), "The files of the source are too large.", "Choose another source, or make it smaller."),
        ),
        "ModelArts.5306": (
            ((400,), "The folders of the source are nested too deeply.", "Choose another source, or flatten it."),
        ),
        "ModelArts.5308": (
            ((500,), "VAS could not be used from inside.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.5309": (((400,), "Only edge services can be published here.", "Choose an edge service."),),
        "ModelArts.5311": (
            ((500,), "The category of the market was not found.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.5312": (
            (
                (400,),
                "Only services of a market category can be published here.",
                "Choose a service of a market category.",
            ),
        ),
        "ModelArts.5313": (((400,), "Only released services can be published here.", "Choose a released service."),),
        "ModelArts.5314": (
            ((400,), "Only services in their closed beta can be published here.", "Choose a service in closed beta."),
        ),
        "ModelArts.5315": (((400,), "The same request was sent twice.", "Send the request once."),),
        "ModelArts.5401": (((500,), "Encrypting or decrypting went wrong.", "Encrypt or decrypt again."),),
        "ModelArts.5402": (((401,), "The enterprise has not been certified.", "Have the enterprise certified first."),),
        "ModelArts.6100": (
            (
                (408,),
                "The request took too long.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.6101": (
            (
                (429,),
                "There is more to do at present than the system can.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.6102": (
            (
                (500,),
                "The development environments failed because of an internal error.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.6200": (
            (
                (500,),
                "No resources could be obtained.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.6201": (
            (
                (401,),
                "The account is suspended because of insufficient balance.",
                "Top the account up, then repeat the request.",
            ),
        ),
        "ModelArts.6203": (
            (
                (401,),
                "The account is restricted because of insufficient balance.",
                "Top the account up, then repeat the request.",
            ),
        ),
        "ModelArts.6301": (((400,), "An instance of this name exists.", "Choose another name."),),
        "ModelArts.6302": (
            ((400,), "There are as many instances as allowed.", "Delete instances that are not needed."),
        ),
        "ModelArts.6303": (((400,), "Instances cannot be sorted by this field.", "Sort by another field."),),
        "ModelArts.6304": (((400,), "A running instance cannot be deleted.", "Stop the instance, then delete it."),),
        "ModelArts.6305": (((400,), "The instance runs already.", "It needs no starting."),),
        "ModelArts.6306": (
            (
                (400,),
                "While the instance starts, nothing else can be done with it.",
                "Repeat the request when it runs.",
            ),
        ),
        "ModelArts.6307": (
            ((400,), "The instance is stopped.", "Read its status again; it does not need to be stopped."),
        ),
        "ModelArts.6308": (
            ((400,), "The instance is stopping.", "Read its status again, and wait until it has stopped."),
        ),
        "ModelArts.6309": (
            ((400,), "There is no such instance.", "Check the ID; the instance may have been deleted."),
        ),
        "ModelArts.6316": (((400,), "A notebook needs its storage described.", "Give the parameter storage."),),
        "ModelArts.6317": (((400,), "With OBS as storage a path is needed.", "Give the parameter path."),),
        "ModelArts.6318": (((400,), "The path does not end with a slash.", "Add a slash to the end of path."),),
        "ModelArts.6319": (
            (
                (400,),
                "The settings of ModelArts hold no AK and SK.",
                "Add them in the settings of the ModelArts console.",
            ),
        ),
        "ModelArts.6320": (
            ((400,), "OBS refused; the message says why.", "Correct the OBS path, and check the permission."),
        ),
        "ModelArts.6323": (((400,), "The flavor cannot be used.", "Choose a flavor that the list of flavors has."),),
        "ModelArts.6324": (((400,), "The type of storage cannot be used.", "Choose a supported type of storage."),),
        "ModelArts.6326": (
            ((400,), "The instance is frozen, probably for debts.", "Look at the balance and top up the account."),
        ),
        "ModelArts.6327": (((400,), "The instance is not running.", "Start the instance, then repeat the request."),),
        "ModelArts.6328": (((400,), "You may not use this flavor.", "Apply to technical support for the flavor."),),
        "ModelArts.6329": (
            (
                (400,),
                "All resources of this flavor are currently in use.",
                "Take another flavor, or wait until one is free.",
            ),
        ),
        "ModelArts.6330": (
            ((400,), "Flavor and profile are of different types.", "Choose a flavor of the profile's type."),
        ),
        "ModelArts.6331": (
            (
                (400,),
                "The size of the EVS disk is out of range.",
                "Choose a size, in GB, within the range of the message.",
            ),
        ),
        "ModelArts.6332": (
            ((400,), "A parameter has a value of the wrong type.", "Send the type that the message names."),
        ),
        "ModelArts.6333": (
            ((400,), "The notebook is recovering, perhaps from overload.", "Try again in some minutes."),
        ),
        "ModelArts.6334": (
            (
                (400,),
                "Name or description has a character that is not allowed.",
                "Remove the character that the message shows.",
            ),
        ),
        "ModelArts.6335": (((400,), "A mandatory field is missing.", "Add the field that the message names."),),
        "ModelArts.6336": (
            ((400,), "A field has a value that is not accepted.", "Correct the field that the message names."),
        ),
        "ModelArts.6341": (
            ((400,), "The Git repository is not there, or not any more.", "Check the repository that is named."),
        ),
        "ModelArts.6343": (((400,), "A Git repository of this name exists.", "Choose another name."),),
        "ModelArts.6344": (
            ((400,), "An instance uses the repository, so it stays.", "Delete the notebook that uses it first."),
        ),
        "ModelArts.6345": (((400,), "Instances on OBS have no Git.", "Use an instance on EVS."),),
        "ModelArts.6346": (((400,), "The time of the automatic stop has passed.", "Choose a time in the future."),),
        "ModelArts.6347": (
            (
                (400,),
                "In the instance's present status this parameter cannot be changed.",
                "Change it when the status allows it.",
            ),
        ),
        "ModelArts.6348": (((400,), "Automatic stop needs a duration.", "Give the parameter duration."),),
        "ModelArts.6349": (
            ((400,), "The duration is out of range.", "Choose a duration within the range of the message."),
        ),
        "ModelArts.6350": (
            ((400,), "OBS refused the keys, or they lack permissions.", "Check the AK and SK, and their permissions."),
        ),
        "ModelArts.6353": (
            ((400,), "The AK and SK could not be verified.", "Correct the keys in the settings of ModelArts."),
        ),
        "ModelArts.6354": (
            ((400,), "The AK and SK belong to someone else.", "Enter your own keys in the settings of ModelArts."),
        ),
        "ModelArts.6355": (((400,), "The pool is being prepared.", "Try again after a minute."),),
        "ModelArts.6357": (
            (
                (400,),
                "The instance is busy with another operation, or already as wanted.",
                "Read its status, and repeat the request later.",
            ),
        ),
        "ModelArts.6358": (((400,), "The path is a whole bucket.", "Name a folder of the bucket."),),
        "ModelArts.6360": (
            (
                (400,),
                "There are too few resources to start the notebook.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.6361": (
            (
                (400,),
                "Something inside ModelArts is wrong or misconfigured.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.6371": (
            ((400,), "The bucket's storage class is not Standard.", "Choose a bucket of the class Standard."),
        ),
        "ModelArts.6374": (
            ((400,), "Credentials go only with keys or with an agency.", "Set type to AK/SK or to agency."),
        ),
        "ModelArts.6376": (((400,), "There is no such IAM agency.", "Create the agency in IAM, or correct its name."),),
        "ModelArts.6377": (((400,), "The user ID is empty.", "Give the user's ID."),),
        "ModelArts.6378": (((400,), "The name of the agency is empty.", "Give the agency's name."),),
        "ModelArts.6379": (
            (
                (400,),
                "The settings of ModelArts have no IAM agency.",
                "Create one in the settings of the ModelArts console.",
            ),
        ),
        "ModelArts.6400": (((400,), "The body does not have the expected form.", "Correct the body."),),
        "ModelArts.6528": (
            (
                (400,),
                "There are no EVS disks available.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.6600": (((400,), "A parameter is not acceptable.", "Correct the parameters."),),
        "ModelArts.6608": (((401,), "The user could not be looked up.", "Log in again to refresh the user's data."),),
        "ModelArts.6620": (((401,), "The user's token is not valid.", "Fetch a new token."),),
        "ModelArts.6623": (((404,), "There is no such dataset.", "Create the dataset, or correct its ID."),),
        "ModelArts.6624": (((404,), "There is no such storage path.", "Create the path, or correct it."),),
        "ModelArts.6650": (((404,), "There is no such project.", "Create the project, or correct its ID."),),
        "ModelArts.6651": (
            ((400,), "Things of this kind cannot belong to a project.", "Choose a kind that is supported."),
        ),
        "ModelArts.6652": (
            (
                (400,),
                "The project is not empty, so it stays.",
                "Delete its datasets and notebooks, and let its training jobs end.",
            ),
        ),
        "ModelArts.6653": (((403,), "The project belongs to someone else.", "Ask the project's owner for the right."),),
        "ModelArts.6654": (((417,), "A project of this name exists.", "Choose another name."),),
        "ModelArts.6690": (((400,), "The image is too large for the project.", "Keep the image at 8 MB or less."),),
        "ModelArts.6691": (
            (
                (500,),
                "The algorithm service does not work properly.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.6692": (
            ((500,), "The dataset service does not work properly.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.6699": (((500,), "The network failed inside.", "Check the connection, then try again."),),
        "ModelArts.6716": (
            (
                (400,),
                "All resources of the flavor are in use.",
                "Take another flavor; otherwise contact technical support.",
            ),
        ),
        "ModelArts.6737": (((400,), "The image has this tag already.", "Choose another tag."),),
        "ModelArts.6763": (
            ((400,), "The cluster of the pool is too old.", "Upgrade the cluster to version 1.15 or later."),
        ),
        "ModelArts.6768": (
            (
                (100,),
                "The image works only over SSH, which is not configured.",
                "Configure SSH, or choose another image.",
            ),
        ),
        "ModelArts.6771": (
            (
                (400,),
                "The image is too large to be registered.",
                "Make the image smaller than the limit of the message.",
            ),
        ),
        "ModelArts.6782": (
            (
                (400,),
                "Without keys in the settings OBS cannot be mounted.",
                "Add AK and SK in the settings of ModelArts.",
            ),
        ),
        "ModelArts.6789": (
            ((400,), "The user may not use this SSH key pair.", "Give the instance another key pair, then restart it."),
        ),
        "ModelArts.6792": (((400,), "The instance cannot get this flavor.", "Choose another flavor."),),
        "ModelArts.6797": (((400,), "The image was not found.", "Check that the image exists and is readable."),),
        "ModelArts.6870": (
            ((400,), "The flavor does not go with a feature of the instance.", "Choose another flavor."),
        ),
        "ModelArts.7001": (
            (
                (500,),
                "The workspace failed because of an internal error.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.7002": (
            (
                (400,),
                "The user does not take part in the trial of workspaces.",
                "Ask the administrator for permission in the workspace.",
            ),
        ),
        "ModelArts.7003": (
            (
                (400,),
                "The IAM users cannot be listed for lack of permission.",
                "Grant the IAM permission that the message names.",
            ),
        ),
        "ModelArts.7004": (
            (
                (400,),
                "The workspace is not in the status normal, so nothing can be created in it.",
                "Use a workspace whose status is normal.",
            ),
        ),
        "ModelArts.7005": (((400,), "No workspace of this ID exists.", "Correct the ID of the workspace."),),
        "ModelArts.7006": (
            ((400,), "There are as many workspaces as allowed.", "Delete workspaces that are not needed."),
        ),
        "ModelArts.7008": (
            (
                (500,),
                "The workspace can only be read at present.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.7009": (
            ((500,), "A call to another API went wrong.", "Contact technical support, with the request ID."),
        ),
        "ModelArts.7100": (
            (
                (500,),
                "The enterprise project (EPS) could not be read.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.7101": (
            (
                (500,),
                "The permission could not be decided by the PDP.",
                "Contact technical support, with the request ID.",
            ),
        ),
        "ModelArts.50001000": (
            (
                (401,),
                "The token was not accepted for resource pools.",
                "Fetch a new token from IAM, then repeat the request.",
            ),
        ),
        "ModelArts.50004000": (
            ((400,), "Resource pools do not accept the request.", "Compare parameters and body with the reference."),
        ),
        "ModelArts.50005000": (
            (
                (500,),
                "The service for resource pools failed because of an internal error.",
                "Try again later; if it fails again, contact technical support with the request ID.",
            ),
        ),
        "ModelArts.50005101": (
            ((404,), "There is no such template or flavor.", "Correct the name of the template or flavor."),
        ),
        "ModelArts.50015000": (((409,), "A pool of this name exists.", "Choose another name for the pool."),),
        "ModelArts.50015001": (
            ((404,), "There is no such resource pool.", "Correct the pool's name; list the pools to see it."),
        ),
        "ModelArts.50025001": (
            ((404,), "There is no such network.", "Correct the network's name; list the networks to see it."),
        ),
    }
)

lookup = _CATALOGUE.lookup
codes = _CATALOGUE.codes

__all__ = ["ErrorCode", "codes", "lookup"]
